using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Writes down every way to name each qualification.</summary>
internal sealed partial class FormBook
{
    private const int LongestAcronym = 8;
    private readonly TextFolder _folder;
    private readonly string[] _countryWords;
    private readonly string[] _suffixes = ["资格证书", "证书", "资格", "认证", " Certification", " Certificate", " Qualification", " Designation", " Credential"];

    public FormBook(KnowledgeBase knowledge, TextFolder folder)
    {
        _folder = folder;
        _countryWords = [.. knowledge.Regions.Values
            .SelectMany(r => RegionWords.Names(r))
            .Distinct().OrderByDescending(w => w.Length)];
        Forms = [.. knowledge.Qualifications.Values.SelectMany(Of)];
    }

    /// <summary>All forms, in register order.</summary>
    public IReadOnlyList<Form> Forms { get; }

    private IEnumerable<Form> Of(Qualification qualification)
    {
        var seen = new HashSet<string>();
        foreach (var (phrase, kind) in Phrases(qualification))
        {
            var units = _folder.Units(phrase);
            if (units.Count > 0 && seen.Add(string.Join(' ', units.Select(u => u.Text)) + (kind == FormKind.Base ? "?" : "")))
            {
                yield return new Form(qualification, kind, phrase, units);
            }
        }
    }

    private IEnumerable<(string Phrase, FormKind Kind)> Phrases(Qualification q)
    {
        (string Phrase, FormKind Kind)[] written =
        [
            (q.Name.Zh, FormKind.Name),
            (q.Name.En, FormKind.Name),
            (q.Abbreviation, FormKind.Acronym),
            .. q.AliasesZh.Concat(q.AliasesEn).Select(a => (a, IsAcronym(a) ? FormKind.Acronym : FormKind.Alias)),
        ];
        foreach (var (phrase, kind) in written.Where(w => w.Phrase.Length > 0))
        {
            yield return (phrase, kind);
            foreach (var suffix in _suffixes.Where(s => phrase.EndsWith(s, StringComparison.OrdinalIgnoreCase) && phrase.Length - s.Length >= 4))
            {
                yield return (phrase[..^suffix.Length], kind);
            }

            if (Parentheses().IsMatch(phrase))
            {
                var without = Parentheses().Replace(phrase, " ").Trim();
                // "CGMA (Fellow)" without its grade, "CPA (Hong Kong)" without its country: shared by nature.
                // "Fellow of the Royal Aeronautical Society (FRAeS)" without its own abbreviation is still the name.
                var own = Parentheses().Match(phrase).Value.Trim('(', ')', '（', '）');
                if (without.Length > 1) yield return (without, own == q.Abbreviation ? kind : FormKind.Base);
            }
        }

        foreach (var (phrase, kind) in written)
        {
            if (WithoutCountry(phrase) is { } shared) yield return (shared, FormKind.Base);
        }
    }

    private string? WithoutCountry(string phrase)
    {
        foreach (var word in _countryWords)
        {
            if (phrase.Length <= word.Length + 1) continue;
            var latin = char.IsAsciiLetter(word[0]);
            if (phrase.StartsWith(word, StringComparison.Ordinal) && (!latin || phrase[word.Length] == ' ')) return Long(phrase[word.Length..]);
            if (latin && phrase.EndsWith(" " + word, StringComparison.Ordinal)) return Long(phrase[..^(word.Length + 1)]);
        }

        return null;

        static string? Long(string rest)
        {
            rest = rest.Trim();
            return rest.Length >= 3 && rest is not ("Institute" or "Member") && !rest.StartsWith("of ", StringComparison.Ordinal) ? rest : null;
        }
    }

    private static bool IsAcronym(string alias) =>
        alias.Length <= LongestAcronym && alias.Any(char.IsAsciiLetterUpper) && !alias.Contains(' ') && alias.Count(char.IsAsciiLetterUpper) * 2 >= alias.Length;

    [GeneratedRegex(@"[（(][^）)]*[）)]")]
    private static partial Regex Parentheses();
}
