namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Places cells that reach over several rows or columns, the way browsers and word processors do.</summary>
internal sealed class Grid
{
    private readonly List<List<RawCell?>> _rows = [];

    /// <summary>Rows so far.</summary>
    public int Height => _rows.Count;

    /// <summary>Puts a cell at the first free place of a row; returns the column after it.</summary>
    public int Put(int row, int column, int rowSpan, int columnSpan, string text)
    {
        while (Taken(row, column)) column++;
        for (var r = 0; r < rowSpan; r++)
        {
            for (var c = 0; c < columnSpan; c++) Set(row + r, column + c, new RawCell(text, r > 0, c > 0));
        }

        return column + columnSpan;
    }

    /// <summary>Fills a place with what stands above it: the continuation of a merged cell.</summary>
    public void Continue(int row, int column)
    {
        var above = row > 0 && column < _rows[row - 1].Count ? _rows[row - 1][column] : null;
        Set(row, column, above is { } cell ? cell with { FromAbove = true } : new RawCell(""));
    }

    /// <summary>The rows, equally wide, numbered from 1 or by the given numbers.</summary>
    public IEnumerable<RawRow> Rows(Func<int, int>? number = null)
    {
        var width = _rows.Count == 0 ? 0 : _rows.Max(r => r.Count);
        return _rows.Select((row, i) => new RawRow(
            number?.Invoke(i) ?? i + 1,
            [.. Enumerable.Range(0, width).Select(c => c < row.Count && row[c] is { } cell ? cell : new RawCell(""))]));
    }

    private bool Taken(int row, int column) => row < _rows.Count && column < _rows[row].Count && _rows[row][column] is not null;

    private void Set(int row, int column, RawCell cell)
    {
        while (_rows.Count <= row) _rows.Add([]);
        while (_rows[row].Count <= column) _rows[row].Add(null);
        _rows[row][column] = cell;
    }
}
