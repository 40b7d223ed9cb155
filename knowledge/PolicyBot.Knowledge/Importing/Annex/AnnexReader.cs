using PolicyBot.Knowledge.Importing.Tables;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Reads the official table out of a file of any supported kind.</summary>
public sealed class AnnexReader
{
    private readonly HeaderWords _words;

    /// <summary>Creates a reader that knows the headings of <c>import.yaml</c> in a data folder.</summary>
    /// <exception cref="Loading.KnowledgeException">That file is missing or wrong.</exception>
    public AnnexReader(string dataFolder) => _words = HeaderWords.Load(dataFolder);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImportException">No table was found, or rows are broken; each is named by place, row and column.</exception>
    public AnnexContent Read(string path)
    {
        var tables = PageBreaks.Joined([.. TableFile.Read(path).Select(t => Dittos.Filled(t, _words))], _words);
        var state = new AnnexState(_words);
        foreach (var table in tables)
        {
            try
            {
                Read(table, state);
            }
            catch (FormatException e)
            {
                state.Problems.Add($"{table.Place}: {e.Message}");
            }
        }

        var file = Path.GetFileName(path);
        if (state.Problems.Count > 0) throw new ImportException([.. state.Problems.Select(p => $"{file}: {p}")]);
        if (state.Rows.Count == 0)
        {
            var seen = tables.SelectMany(t => t.Rows).FirstOrDefault(r => r.Cells.Count(c => c.Text.Length > 0) >= 3);
            throw new ImportException($"{file}: no table with a column for certificate names was found"
                + (seen is null ? "." : $"; a row reads: {string.Join(" | ", seen.Cells.Select(c => CellText.OneLine(c.Text)))}.")
                + " If its headings are new, add them to import.yaml.");
        }

        return new AnnexContent(state.Rows, [.. state.Notes.Select(n => $"{file}: {n}")]);
    }

    private void Read(RawTable table, AnnexState state)
    {
        state.Enter(table);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row.Cells.All(c => c.Text.Length == 0)) continue;
            if (AnnexHeader.At(table.Rows, i, _words) is { } header)
            {
                state.Use(header, table, i);
                i += header.Height - 1;
            }
            else if (!state.TakeHeading(row) && state.Header is { } current)
            {
                if (current.IsRepeatedBy(row)) continue;
                if (row.Cells.Count != current.Meanings.Count) state.Skip(row);
                else if (new RowReader(current, state, table).Read(row) is { } read) state.Rows.Add(read);
            }
            else if (!row.IsCaption && state.Header is null)
            {
                state.Skip(row);
            }
        }

        state.Leave(table);
    }
}
