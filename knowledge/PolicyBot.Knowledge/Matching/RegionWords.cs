using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>The words that name a jurisdiction in front of or behind a certificate.</summary>
internal static class RegionWords
{
    private static readonly string[] PersonZh = ["人", "籍", "公民", "国籍", "护照", "居民", "国民", "永久居民"];
    private static readonly string[] PersonEn = ["citizen", "passport", "national", "nationality", "resident", "passport holder"];

    /// <summary>Names and adjectives: 美国, US, American.</summary>
    public static IEnumerable<string> Names(Region region)
    {
        IEnumerable<string> zh = [region.Name.Zh, .. region.AliasesZh];
        return zh.Where(w => w.Length >= 2)
            .Concat([region.Name.En.Split(',')[0].Replace(" SAR", "", StringComparison.Ordinal)])
            .Concat(region.AliasesEn)
            .Concat(region.DemonymsEn)
            .Concat(zh.Where(w => w.StartsWith("中国", StringComparison.Ordinal) && w.Length > 2).Select(w => w[2..]))
            .Distinct();
    }

    /// <summary>Phrases about the person, not the certificate: 美国人, US citizen.</summary>
    public static IEnumerable<string> OfPersons(Region region) =>
        Names(region).SelectMany(n => HanTable.IsHan(n[0]) ? PersonZh.Select(p => n + p) : PersonEn.Select(p => $"{n} {p}"))
            .Concat(region.DemonymsZh);
}
