using CsvHelper;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>The bounds of issue 4 on the labelled set, tuned half and held half alike.</summary>
public class LabelledSetTests
{
    private static readonly string[] RefusingSlices = ["acronym-shared", "look-alike", "outside", "outside-sentence", "no-certificate", "nonsense", "hostile"];
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(Read);

    [Fact]
    public void The_set_is_large_broad_and_about_the_register()
    {
        Assert.True(Rows.Value.Count >= 1500);
        Assert.True(Rows.Value.SelectMany(r => r.Ids).Distinct().Count() >= 150);
        Assert.True(Rows.Value.Count(r => r.Ids.Length == 0 && !r.Decisions.Contains(Decision.Choose)) >= 300);
        Assert.All(Rows.Value.SelectMany(r => r.Ids), id => Assert.Contains(id, TestKnowledge.Base.Qualifications.Keys));
        Assert.Equal(Rows.Value.Count, Rows.Value.Select(r => r.Query).Distinct().Count());
    }

    [Theory]
    [InlineData("tune")]
    [InlineData("held")]
    public void The_bounds_hold(string split)
    {
        var rows = Rows.Value.Where(r => r.Split == split).Select(r => (Row: r, Match: Matched.By(r.Query))).ToArray();
        var accepts = rows.Where(r => r.Match.Decision == Decision.Accept).ToArray();
        var wrong = accepts.Where(r => !IsRight(r.Row, r.Match)).ToArray();
        Assert.Empty(wrong.Where(r => RefusingSlices.Contains(r.Row.Slice)).Select(r => r.Row.Query));
        Assert.True(wrong.Length <= 0.005 * accepts.Length, $"{wrong.Length} of {accepts.Length} accepts are wrong");
        AtLeast(0.97, rows, r => IsRight(r.Row, r.Match), "decisions");
        AtLeast(0.99, [.. rows.Where(r => r.Row.Ids.Length > 0)], r => Offers(r.Row, r.Match), "right rows offered");
    }

    private static void AtLeast((double Share, string What) bound, int right, int all) => Assert.True(right >= bound.Share * all, $"{right} of {all} {bound.What}");

    private static void AtLeast(double share, (Row Row, MatchResult Match)[] rows, Func<(Row Row, MatchResult Match), bool> right, string what) =>
        AtLeast((share, what), rows.Count(right), rows.Length);

    private static bool IsRight(Row row, MatchResult match) => row.Decisions.Contains(match.Decision) && match.Decision switch
    {
        Decision.Accept => row.Ids.Contains(match.Qualification.Id),
        Decision.Confirm => row.Ids.Length == 0 || row.Ids.Contains(match.Qualification.Id),
        Decision.Choose => Offers(row, match),
        _ => true,
    };

    private static bool Offers(Row row, MatchResult match)
    {
        var offered = match.Candidates.Select(c => c.Qualification.Id).ToHashSet();
        return row.Ids.Length == 0 || (row.Decisions.Contains(Decision.Accept) || row.Decisions.Contains(Decision.Confirm) ? row.Ids.Any(offered.Contains) : row.Ids.All(offered.Contains));
    }

    private static List<Row> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "tests", "data", "matching.csv"))) folder = folder.Parent;
        using var csv = CsvReader.FromText(File.ReadAllText(Path.Combine(folder!.FullName, "tests", "data", "matching.csv")), new CsvReaderOptions { Separator = ',', HasHeader = true });
        var rows = new List<Row>();
        while (csv.Read())
        {
            rows.Add(new Row(csv.GetString(0), [.. csv.GetString(1).Split('/').Select(Enum.Parse<Decision>)], csv.GetString(2).Split('|', StringSplitOptions.RemoveEmptyEntries), csv.GetString(3), csv.GetString(4)));
        }

        return rows;
    }

    private sealed record Row(string Query, Decision[] Decisions, string[] Ids, string Slice, string Split);
}
