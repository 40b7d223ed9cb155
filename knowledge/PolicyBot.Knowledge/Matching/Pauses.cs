namespace PolicyBot.Knowledge.Matching;

/// <summary>Tells a full stop from the dot of an abbreviation, and slashes between facts from one within a name.</summary>
internal static class Pauses
{
    private static readonly HashSet<string> Shortened = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nr", "st", "dr", "mr", "mrs", "ms", "prof", "sr", "jr", "vs", "inc", "ltd", "co", "corp", "dept", "univ", "assoc", "assn", "inst", "soc", "cert", "certs", "chart", "reg", "lic", "dip",
        "eng", "tech", "int", "intl", "natl", "mgmt", "mgt", "acct", "fin", "sec", "med", "gov", "govt", "adv", "sci", "mech", "elec", "civ", "struct", "arch", "exam", "qual", "mem",
    };

    /// <summary>True for "German passport / 66 / FRM": one slash stands between two names of a thing, two part a list.</summary>
    public static bool ListsBySlashes(string text) => text.IndexOf(" / ", StringComparison.Ordinal) is >= 0 and var first && text.IndexOf(" / ", first + 1, StringComparison.Ordinal) >= 0;

    /// <summary>True when the dot at a place ends a sentence: "good. CISSP"; false in "P.E. license", "cert. no. 7", "v2.0".</summary>
    public static bool Ends(string text, int at)
    {
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return false;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]) && !HanTable.IsHan(text[start - 1])) start--;
        return at - start != 1 && !Shortened.Contains(text[start..at]);
    }
}
