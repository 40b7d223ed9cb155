using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Writes down every way to name each qualification.</summary>
internal sealed partial class FormBook
{
    private const int LongestAcronym = 8;
    private readonly TextFolder _folder;
    private readonly ILookup<char, string> _countryStarts;
    private readonly ILookup<char, string> _countryEnds;
    private readonly HashSet<string> _noise;
    private readonly HashSet<string> _abbreviations;
    private readonly HashSet<string> _texts = [];
    private readonly ILookup<string, string> _bodies;
    private readonly ILookup<string, string> _bodyNames;
    private static readonly string[] ExamEnds = [" exam", " examination", "考试"];
    private readonly string[] _suffixes = ["资格证书", "证书", "资格", "认证", " Certification", " Certificate", " Qualification", " Designation", " Credential"];

    public FormBook(KnowledgeBase knowledge, TextFolder folder)
    {
        _folder = folder;
        _noise = [.. knowledge.Vocabulary.Noise.Where(n => n.Length > 0 && char.IsAsciiLetter(n[0])).Select(folder.Fold)];
        _bodyNames = knowledge.Issuers.Values.SelectMany(i => i.AliasesZh.Append(i.Name.Zh).Select(n => (n, i.Id))).ToLookup(n => n.n, n => n.Id);
        _bodies = knowledge.Issuers.Values.ToLookup(i => i.Abbreviation, i => i.Id);
        _abbreviations = [.. knowledge.Qualifications.Values.Select(q => q.Abbreviation).Where(a => a.Length > 0)];
        string[] countries = [.. knowledge.Regions.Values.SelectMany(RegionWords.Names).Distinct().OrderByDescending(w => w.Length)];
        _countryStarts = countries.ToLookup(w => w[0]);
        _countryEnds = countries.Where(w => char.IsAsciiLetter(w[0])).ToLookup(w => w[^1]);
        Rows = [.. knowledge.Qualifications.Values.Select(q => (IReadOnlyList<Form>)[.. Of(q)])];
        Forms = [.. Rows.SelectMany(r => r), .. knowledge.Qualifications.Values.SelectMany(ByBody)];
    }

    /// <summary>The forms of each qualification, in register order.</summary>
    public IReadOnlyList<IReadOnlyList<Form>> Rows { get; }

    /// <summary>All forms, in register order; then those that count only as they are, never nearly.</summary>
    public IReadOnlyList<Form> Forms { get; }

    private IEnumerable<Form> Of(Qualification qualification)
    {
        var seen = new HashSet<string>();
        foreach (var (phrase, kind) in Phrases(qualification))
        {
            var units = _folder.Units(phrase);
            if (units.Count > 0 && seen.Add(string.Join(' ', units.Select(u => u.Text)) + (kind >= FormKind.Base ? "?" : "")))
            {
                yield return new Form(qualification, kind, phrase, Kept(units));
            }
        }
    }

    /// <summary>As long as need be, and of equal words only one.</summary>
    private Unit[] Kept(List<Unit> units)
    {
        var kept = units.ToArray();
        foreach (ref var unit in kept.AsSpan())
        {
            if (unit.Kind != UnitKind.Han) unit = unit with { Text = One(unit.Text), Stem = One(unit.Stem) };
        }

        return kept;

        string One(string text)
        {
            if (_texts.TryGetValue(text, out var known)) return known;
            _texts.Add(text);
            return text;
        }
    }

    private IEnumerable<(string Phrase, FormKind Kind)> Phrases(Qualification q)
    {
        (string Phrase, FormKind Kind)[] written =
        [
            (q.Name.Zh, FormKind.Name),
            (q.Name.En, FormKind.Name),
            (q.Abbreviation, FormKind.Acronym),
            .. q.AliasesZh.Concat(q.AliasesEn).Select(a => (a, IsBorrowed(a, q) ? FormKind.Borrowed : IsAcronym(a) ? FormKind.Acronym : FormKind.Alias)),
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
            if (!Levels.Graded(q.Level) && Parentheses().Replace(phrase, "").Split(',') is [var title, var body] && (body.Trim() == q.Issuer.Name.En || phrase.Contains($"({q.Abbreviation}),", StringComparison.Ordinal))) yield return (title.Trim(), FormKind.Base);
        }

        foreach (var (phrase, kind) in written)
        {
            if (WithoutCountry(phrase) is { } shared) yield return (shared, kind == FormKind.Borrowed ? kind : FormKind.Loose);
            if (WithoutBody(phrase, q) is { } title) yield return (title, FormKind.Base);
        }
    }

    /// <summary>皇家特许测量师学会资深会员: the name with another name of the body it begins with, if that is this body's alone.</summary>
    private IEnumerable<Form> ByBody(Qualification q)
    {
        string[] names = [q.Issuer.Name.Zh, .. q.Issuer.AliasesZh];
        if (!Levels.Graded(q.Level) || names.Where(n => n.Length > 0 && q.Name.Zh.StartsWith(n, StringComparison.Ordinal)).MaxBy(n => n.Length) is not { } own) return [];
        return names.Where(n => n.Length > 0 && n != own && _bodyNames[n].Distinct().Count() == 1).Select(n => n + q.Name.Zh[own.Length..])
            .Select(n => new Form(q, FormKind.Alias, n, Kept(_folder.Units(n))));
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
        // "MAI designation (Appraisal Institute)": what is left is the abbreviation and nothing more.
        if (_suffixes.Any(s => plain.Equals(q.Abbreviation + s, StringComparison.OrdinalIgnoreCase))) return (plain, FormKind.Acronym);
        return (plain, written.Any(w => w.Phrase == inside && w.Kind == FormKind.Alias) ? FormKind.Short : FormKind.Base);
    }

    /// <summary>"ATA-Certified Translator" and "ASQ注册质量工程师" without the body in front, where a title is left.</summary>
    private string? WithoutBody(string phrase, Qualification q)
    {
        var body = q.Issuer.Abbreviation;
        if (body.Length < 2 || !phrase.StartsWith(body, StringComparison.Ordinal)) return null;
        var title = Parentheses().Replace(phrase[body.Length..], "").Trim(' ', '-', ':');
        return Titles.InFront(title) && !Titles.Only(_folder.Units(title)) && title.Length >= (HanTable.IsHan(title[0]) ? 6 : 15) && title.Any(c => char.IsAsciiLetterLower(c) || HanTable.IsHan(c)) ? title : null;
    }

    private string? WithoutCountry(string phrase)
    {
        if (phrase.Length == 0) return null;
        foreach (var word in _countryStarts[phrase[0]])
        {
            if (phrase.Length > word.Length + 1 && phrase.StartsWith(word, StringComparison.Ordinal) && (!char.IsAsciiLetter(word[0]) || phrase[word.Length] == ' ')) return Long(phrase[word.Length..]);
        }

        foreach (var word in _countryEnds[phrase[^1]])
        {
            if (phrase.Length > word.Length + 1 && phrase[^(word.Length + 1)] == ' ' && phrase.EndsWith(word, StringComparison.Ordinal)) return Long(phrase[..^(word.Length + 1)]);
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

    /// <summary>"German CPA" explains a Wirtschaftsprüfer by somebody else's title, "AICPA" a CPA by a body that does not license it: enough to ask, not to accept.</summary>
    private bool IsBorrowed(string alias, Qualification q)
    {
        if (ExamEnds.Any(e => alias.EndsWith(e, StringComparison.OrdinalIgnoreCase) && !q.Name.En.Contains("exam", StringComparison.OrdinalIgnoreCase))) return true;
        if (_bodies[alias].Any() && !_bodies[alias].Contains(q.Issuer.Id)) return true;
        return q.Abbreviation.Length > 0 && WithoutCountry(alias) is { } rest && _abbreviations.Contains(rest)
            && !q.Abbreviation.StartsWith(rest, StringComparison.Ordinal) && !q.Name.En.Contains(rest, StringComparison.Ordinal);
    }

    private static bool IsAcronym(string alias) =>
        alias.Length <= LongestAcronym && alias.Any(char.IsAsciiLetterUpper) && !alias.Contains(' ') && alias.Count(char.IsAsciiLetterUpper) * 2 >= alias.Length;

    [GeneratedRegex(@"[（(][^）)]*[）)]")]
    private static partial Regex Parentheses();
}
