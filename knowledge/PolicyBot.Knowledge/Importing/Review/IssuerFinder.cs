using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>Finds which issuer of the register a cell names, by its names, aliases and abbreviation; nothing fuzzy.</summary>
internal sealed partial class IssuerFinder
{
    private readonly TextFolder _folder;
    private readonly ILookup<string, Issuer> _byName;

    public IssuerFinder(KnowledgeBase knowledge, TextFolder folder)
    {
        _folder = folder;
        _byName = knowledge.Issuers.Values
            .SelectMany(i => Names(i).Where(n => n.Length > 0).Select(n => (Key: Key(n), Issuer: i)).Distinct())
            .ToLookup(p => p.Key, p => p.Issuer);
    }

    /// <summary>The issuers the texts can mean; empty where the register has none.</summary>
    public IReadOnlyList<Issuer> Find(params string[] texts)
    {
        var found = texts.Where(t => t.Length > 0).Select(t => (IReadOnlyList<Issuer>)[.. Forms(t).SelectMany(f => _byName[Key(f)]).Distinct()]).Where(f => f.Count > 0).ToArray();
        if (found.Length == 0) return [];
        var both = found.Aggregate((a, b) => [.. a.Intersect(b)]);
        return both.Count > 0 ? both : [.. found.SelectMany(f => f).Distinct()];
    }

    private static IEnumerable<string> Names(Issuer issuer) => [issuer.Abbreviation, issuer.Name.Zh, issuer.Name.En, .. issuer.AliasesZh, .. issuer.AliasesEn];

    /// <summary>"英国特许公认会计师公会（ACCA）" as a whole, without the bracket, and the bracket alone; "国际信息系统审计协会 ISACA" in its two scripts.</summary>
    private static IEnumerable<string> Forms(string text)
    {
        yield return text;
        if (Adjacent().Match(text) is { Success: true } two)
        {
            yield return two.Groups[1].Value;
            yield return two.Groups[2].Value;
        }

        var without = Bracket().Replace(text, "").Trim();
        if (without.Length == 0 || without.Length == text.Length) yield break;
        yield return without;
        foreach (Match match in Bracket().Matches(text)) yield return match.Groups[1].Value;
    }

    private string Key(string name)
    {
        var folded = _folder.Fold(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    [GeneratedRegex(@"^(.*\p{IsCJKUnifiedIdeographs})\s*[-–—/]?\s*([A-Za-z][^\p{IsCJKUnifiedIdeographs}]*)$")]
    private static partial Regex Adjacent();

    [GeneratedRegex(@"[（(]([^（）()]+)[）)]")]
    private static partial Regex Bracket();
}
