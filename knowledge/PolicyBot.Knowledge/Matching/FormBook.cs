using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Writes down every way to name each qualification.</summary>
internal sealed partial class FormBook
{
    private const int LongestAcronym = 8;
    private readonly TextFolder _folder;
    private readonly string[] _countryWords;
    private readonly HashSet<string> _noise;
    private readonly string[] _suffixes = ["资格证书", "证书", "资格", "认证", " Certification", " Certificate", " Qualification", " Designation", " Credential"];

    public FormBook(KnowledgeBase knowledge, TextFolder folder)
    {
        _folder = folder;
        _noise = [.. knowledge.Vocabulary.Noise.Where(n => n.Length > 0 && char.IsAsciiLetter(n[0])).Select(folder.Fold)];
        _countryWords = [.. knowledge.Regions.Values
            .SelectMany(r => RegionWords.Names(r))
            .Distinct().OrderByDescending(w => w.Length)];
        Rows = [.. knowledge.Qualifications.Values.Select(q => (IReadOnlyList<Form>)[.. Of(q)])];
        Forms = [.. Rows.SelectMany(r => r)];
    }

    /// <summary>The forms of each qualification, in register order.</summary>
    public IReadOnlyList<IReadOnlyList<Form>> Rows { get; }

    /// <summary>All forms, in register order.</summary>
    public IReadOnlyList<Form> Forms { get; }

    private IEnumerable<Form> Of(Qualification qualification)
    {
        var seen = new HashSet<string>();
        foreach (var (phrase, kind) in Phrases(qualification))
        {
            var units = _folder.Units(phrase);
            if (units.Count > 0 && seen.Add(string.Join(' ', units.Select(u => u.Text)) + (kind >= FormKind.Base ? "?" : "")))
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
                yield return (phrase[..^suffix.Length], FormKind.Short);
            }

            if (WithoutBrackets(phrase, kind, q, written) is { } plain) yield return plain;
            // "Chartered Engineer (CEng), Engineers Ireland": the title without its body.
            if (!Levels.Graded(q.Level) && Parentheses().Replace(phrase, "").Split(',') is [var title, var body] && body.Trim() == q.Issuer.Name.En) yield return (title.Trim(), FormKind.Base);
        }

        foreach (var (phrase, _) in written)
        {
            if (WithoutCountry(phrase) is { } shared) yield return (shared, FormKind.Loose);
        }
    }

    private (string Phrase, FormKind Kind)? WithoutBrackets(string phrase, FormKind kind, Qualification q, (string Phrase, FormKind Kind)[] written)
    {
        var bracket = Parentheses().Match(phrase);
        if (!bracket.Success) return null;
        var plain = Parentheses().Replace(phrase, " ").Trim();
        // "CPA (Practicing) Hong Kong" without its brackets is not another way to say "CPA Hong Kong".
        plain = WithoutCountry(plain) is { } rest && bracket.Index + bracket.Length < phrase.Length ? rest : plain;
        if (plain.Length < 2) return null;
        // "CGMA (Fellow)" without its grade, "CPA (Hong Kong)" without its country: shared by nature.
        // "Fellow of the Royal Aeronautical Society (FRAeS)", "ACCA member (Chartered Certified Accountant)": the brackets hold the same once more.
        var inside = bracket.Value.Trim('(', ')', '（', '）');
        if (inside == q.Abbreviation) return (plain, kind);
        return (plain, written.Any(w => w.Phrase == inside && w.Kind == FormKind.Alias) ? FormKind.Short : FormKind.Base);
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

        string? Long(string rest)
        {
            // "US CPA license" is nothing but "CPA" without its country.
            while (rest.LastIndexOf(' ') is > 0 and var cut && _noise.Contains(rest[(cut + 1)..].ToLowerInvariant())) rest = rest[..cut];
            rest = rest.Trim();
            return rest.Length >= 3 && rest is not ("Institute" or "Member") && !rest.StartsWith("of ", StringComparison.Ordinal) ? rest : null;
        }
    }

    private static bool IsAcronym(string alias) =>
        alias.Length <= LongestAcronym && alias.Any(char.IsAsciiLetterUpper) && !alias.Contains(' ') && alias.Count(char.IsAsciiLetterUpper) * 2 >= alias.Length;

    [GeneratedRegex(@"[（(][^）)]*[）)]")]
    private static partial Regex Parentheses();
}
