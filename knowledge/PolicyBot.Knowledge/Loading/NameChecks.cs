using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>What the names of a certificate must be for the matcher to do right by them.</summary>
internal static class NameChecks
{
    /// <summary>Checks one row of <c>qualifications.csv</c>.</summary>
    public static void Row(CsvRow row, Qualification qualification, Vocabulary vocabulary)
    {
        if (!qualification.Name.En.Any(char.IsAsciiLetter)) row.Error("name_en", $"'{qualification.Name.En}' has no Latin letter; Chinese names go into name_zh");
        if (qualification.LookAlikes.Contains(qualification.Id)) row.Error("look_alikes", "names the certificate itself");
        Aliases(row, "aliases_zh", qualification.AliasesZh, vocabulary);
        Aliases(row, "aliases_en", qualification.AliasesEn, vocabulary);
    }

    /// <summary>A word of every question would make every question about this certificate.</summary>
    private static void Aliases(CsvRow row, string column, IEnumerable<string> aliases, Vocabulary vocabulary)
    {
        foreach (var alias in aliases.Where(a => a.Length == 1 || vocabulary.Noise.Contains(a, StringComparer.OrdinalIgnoreCase))) row.Error(column, $"'{alias}' can mean anything; delete it or write it out");
    }
}
