namespace PolicyBot.Knowledge.Matching;

/// <summary>Tells a full stop from the dot of an abbreviation, and a slash between facts from one within a name.</summary>
internal static class Pauses
{
    private static readonly HashSet<string> Shortened = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nr", "st", "dr", "mr", "mrs", "ms", "prof", "sr", "jr", "vs", "inc", "ltd", "co", "corp", "dept", "univ", "assoc", "assn", "inst", "soc", "cert", "certs", "chart", "reg", "lic", "dip",
        "eng", "tech", "int", "intl", "natl", "mgmt", "mgt", "acct", "fin", "sec", "med", "gov", "govt", "adv", "sci", "mech", "elec", "civ", "struct", "arch", "exam", "qual", "mem",
    };

    /// <summary>True when the mark at a place ends something: "good. CISSP", "66 / FRM"; false in "P.E. license", "cert. no. 7", "AC/DC".</summary>
    public static bool Between(string text, int at)
    {
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return false;
        if (text[at] != '.') return at > 0 && char.IsWhiteSpace(text[at - 1]);
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]) && !HanTable.IsHan(text[start - 1])) start--;
        return at - start != 1 && !Shortened.Contains(text[start..at]);
    }
}
