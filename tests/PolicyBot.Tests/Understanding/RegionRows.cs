using System.Text;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;

namespace PolicyBot.Tests.Understanding;

/// <summary>The real <c>regions.csv</c> as it ships, and a reader made of it.</summary>
internal static class RegionRows
{
    public static readonly IReadOnlyList<Region> All = Load();

    public static readonly NationalityReader Reader = new(All, TextFolder.ToSimplified);

    /// <summary>A reading as a short line.</summary>
    public static string Of(NationalityReading reading) => reading.Kind switch
    {
        NationalityKind.None => "none",
        NationalityKind.Region => (reading.Code ?? "foreign") + (reading.Subject == Subject.Other ? " other" : ""),
        _ => string.Join(' ', reading.Codes.Prepend(reading.Doubt switch
        {
            NationalityDoubt.Dual or NationalityDoubt.Shared => "dual",
            NationalityDoubt.GreenCard => "card",
            _ => "lives",
        })),
    };

    private static Region[] Load()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "knowledge", "regions.csv"));
        return [.. lines.Skip(1).Select(Fields).Select(f => new Region(f[0], new Bilingual(f[1], f[2]), Enum.Parse<NationalityGroup>(f[3]), List(f[4]), List(f[5]), List(f[6]), List(f[7])))];
    }

    private static string[] List(string value) => value.Length == 0 ? [] : value.Split('|');

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        return [.. fields, field.ToString()];
    }
}
