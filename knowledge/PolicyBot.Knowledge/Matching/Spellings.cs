using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Matching;

/// <summary>One spelling for words that British and American English write differently: advisor, licence, organisation.</summary>
internal static class Spellings
{
    private const int Shortest = 5;

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["advisor"] = "adviser", ["licence"] = "license", ["licenced"] = "licensed", ["licencing"] = "licensing", ["programme"] = "program", ["counsellor"] = "counselor",
        ["counselling"] = "counseling", ["centre"] = "center", ["labour"] = "labor", ["practise"] = "practice", ["practising"] = "practicing", ["authorised"] = "authorized",
        ["recognised"] = "recognized", ["specialised"] = "specialized", ["modelling"] = "modeling", ["defence"] = "defense", ["enrolment"] = "enrollment", ["paediatric"] = "pediatric",
        ["anaesthetist"] = "anesthetist", ["behaviour"] = "behavior", ["behavioural"] = "behavioral", ["harbour"] = "harbor", ["jewellery"] = "jewelry", ["travelling"] = "traveling",
        ["analyse"] = "analyze", ["storey"] = "story", ["metre"] = "meter", ["colour"] = "color",
    }.ToFrozenDictionary();

    /// <summary>The spelling all others are read as.</summary>
    public static string Of(string word)
    {
        if (word.Length < Shortest) return word;
        if (Words.TryGetValue(word, out var other)) return other;
        // organisation, organisational
        var at = word.IndexOf("isation", StringComparison.Ordinal);
        return at > 2 ? string.Concat(word.AsSpan(0, at), "ization", word.AsSpan(at + 7)) : word;
    }
}
