using UglyToad.PdfPig.Content;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>A table drawn with lines. Places without a line between them are one merged cell.</summary>
internal sealed class PdfGrid
{
    private const double Near = 3;
    private readonly IReadOnlyList<PdfRules.Rule> _rules;
    private readonly List<double> _xs;
    private readonly List<double> _ys;

    public PdfGrid(IReadOnlyList<PdfRules.Rule> rules)
    {
        _rules = rules;
        _xs = Distinct(rules.Where(r => !r.Horizontal));
        _ys = Distinct(rules.Where(r => r.Horizontal));
        _ys.Reverse();
    }

    public int Columns => _xs.Count - 1;

    public int Lines => _ys.Count - 1;

    public double Top => _ys.Count > 0 ? _ys[0] : 0;

    public bool Contains(double x, double y) => x >= _xs[0] && x <= _xs[^1] && y <= _ys[0] && y >= _ys[^1];

    /// <summary>The cells with the words that lie in them.</summary>
    public IEnumerable<RawCell[]> Rows(IEnumerable<Word> words)
    {
        var origins = Origins();
        var byCell = words.Where(w => Contains(w.BoundingBox.Centroid.X, w.BoundingBox.Centroid.Y))
            .ToLookup(w => origins[Row(w.BoundingBox.Centroid.Y), Column(w.BoundingBox.Centroid.X)]);
        for (var r = 0; r < Lines; r++)
        {
            yield return [.. Enumerable.Range(0, Columns).Select(c =>
            {
                var origin = origins[r, c];
                return new RawCell(Text(byCell[origin]), r > origin.Row, c > origin.Column);
            })];
        }
    }

    private static string Text(IEnumerable<Word> words) => CellText.Clean(string.Join('\n', PdfLines.Of(words).Select(PdfLines.Text)));

    /// <summary>For every place the top left corner of the merged cell it belongs to.</summary>
    private (int Row, int Column)[,] Origins()
    {
        var origins = new (int, int)[Lines, Columns];
        for (var r = 0; r < Lines; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                origins[r, c] = c > 0 && !Ruled(false, _xs[c], (_ys[r] + _ys[r + 1]) / 2) ? origins[r, c - 1]
                    : r > 0 && !Ruled(true, _ys[r], (_xs[c] + _xs[c + 1]) / 2) ? origins[r - 1, c]
                    : (r, c);
            }
        }

        return origins;
    }

    private bool Ruled(bool horizontal, double at, double along) =>
        _rules.Any(rule => rule.Horizontal == horizontal && Math.Abs(rule.At - at) <= Near && rule.From <= along && rule.To >= along);

    private int Row(double y) => Math.Clamp(_ys.FindIndex(line => line < y) - 1, 0, Lines - 1);

    private int Column(double x) => Math.Clamp(_xs.FindIndex(line => line > x) - 1, 0, Columns - 1);

    private static List<double> Distinct(IEnumerable<PdfRules.Rule> rules)
    {
        var places = new List<double>();
        foreach (var at in rules.Select(r => r.At).Order())
        {
            if (places.Count == 0 || at - places[^1] > Near) places.Add(at);
        }

        return places;
    }
}
