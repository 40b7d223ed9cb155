using System.Globalization;
using CsvHelper;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool.Evaluating;

/// <summary>One row of the labelled matching set.</summary>
/// <param name="Query">What somebody typed.</param>
/// <param name="Decisions">The decisions a careful clerk would accept.</param>
/// <param name="Ids">For Accept and Confirm the right qualification; for Choose those to be offered; empty for refusals.</param>
/// <param name="Slice">Which kind of query it is.</param>
/// <param name="Held">True for the half that was never looked at while tuning.</param>
internal sealed record LabelledQuery(string Query, IReadOnlyList<Decision> Decisions, IReadOnlyList<string> Ids, string Slice, bool Held)
{
    /// <summary>Reads a set; columns query, expected_decisions, expected_ids, slice, split, note.</summary>
    public static IReadOnlyList<LabelledQuery> Read(string path)
    {
        using var csv = CsvReader.FromText(File.ReadAllText(path), new CsvReaderOptions { Separator = ',', HasHeader = true });
        var rows = new List<LabelledQuery>();
        while (csv.Read())
        {
            rows.Add(new LabelledQuery(
                csv.GetString(0),
                [.. csv.GetString(1).Split('/').Select(Enum.Parse<Decision>)],
                csv.GetString(2).Split('|', StringSplitOptions.RemoveEmptyEntries),
                csv.GetString(3),
                csv.GetString(4) == "held"));
        }

        return rows;
    }
}
