using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Finds the ruling lines of a page and the grids they draw.</summary>
internal static class PdfRules
{
    private const double Thin = 3;
    private const double Shortest = 4;
    private const double Touch = 3;

    /// <summary>The grids of a page, from top to bottom; only those with at least two columns and two rows.</summary>
    public static List<PdfGrid> Grids(Page page)
    {
        var rules = page.Paths.Where(p => !p.IsClipping && (p.IsStroked || p.IsFilled)).SelectMany(p => p.SelectMany(s => Of(s, p.IsStroked))).ToList();
        var groups = new List<List<Rule>>();
        foreach (var rule in rules)
        {
            var touching = groups.Where(g => g.Any(rule.Touches)).ToList();
            groups.RemoveAll(touching.Contains);
            groups.Add([rule, .. touching.SelectMany(g => g)]);
        }

        return [.. groups.Select(g => new PdfGrid(g)).Where(g => g is { Columns: >= 2, Lines: >= 2 }).OrderByDescending(g => g.Top)];
    }

    private static IEnumerable<Rule> Of(PdfSubpath path, bool stroked)
    {
        if (path.GetBoundingRectangle() is not { } box) yield break;
        // Programs draw a rule as a line or as a very thin filled box.
        if (box.Height <= Thin && box.Width >= Shortest) yield return new Rule(true, box.Centroid.Y, box.Left, box.Right);
        else if (box.Width <= Thin && box.Height >= Shortest) yield return new Rule(false, box.Centroid.X, box.Bottom, box.Top);
        else if (stroked && path.IsDrawnAsRectangle) foreach (var side in Sides(box)) yield return side;
        else if (stroked)
        {
            foreach (var line in path.Commands.OfType<PdfSubpath.Line>())
            {
                var (dx, dy) = (Math.Abs(line.From.X - line.To.X), Math.Abs(line.From.Y - line.To.Y));
                if (dy <= Thin && dx >= Shortest) yield return new Rule(true, line.From.Y, Math.Min(line.From.X, line.To.X), Math.Max(line.From.X, line.To.X));
                else if (dx <= Thin && dy >= Shortest) yield return new Rule(false, line.From.X, Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.Y, line.To.Y));
            }
        }
    }

    private static IEnumerable<Rule> Sides(PdfRectangle box) =>
    [
        new Rule(true, box.Top, box.Left, box.Right), new Rule(true, box.Bottom, box.Left, box.Right),
        new Rule(false, box.Left, box.Bottom, box.Top), new Rule(false, box.Right, box.Bottom, box.Top),
    ];

    /// <summary>One horizontal or vertical line.</summary>
    /// <param name="Horizontal">True for —, false for |.</param>
    /// <param name="At">Its y, or its x.</param>
    /// <param name="From">Its lower end along the other axis.</param>
    /// <param name="To">Its upper end.</param>
    internal sealed record Rule(bool Horizontal, double At, double From, double To)
    {
        public bool Touches(Rule other) => Horizontal == other.Horizontal
            ? Math.Abs(At - other.At) <= Touch && From <= other.To + Touch && other.From <= To + Touch
            : At >= other.From - Touch && At <= other.To + Touch && other.At >= From - Touch && other.At <= To + Touch;
    }
}
