using System.Text;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Opens a file of any supported kind; the content decides, the extension only between kinds of text.</summary>
internal static class TableFile
{
    // Old workbooks and pages are in GBK and its kin; .NET knows them once asked.
    static TableFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All tables of a file.</summary>
    /// <exception cref="ImportException">The file cannot be read.</exception>
    public static IReadOnlyList<RawTable> Read(string path)
    {
        if (!File.Exists(path)) throw new ImportException($"{path}: there is no such file.");
        var bytes = File.ReadAllBytes(path);
        var name = Path.GetFileName(path);
        if (bytes.Length == 0) throw new ImportException($"{name}: the file is empty.");
        var extension = Path.GetExtension(path).ToLowerInvariant();
        try
        {
            return Kind(bytes, extension) switch
            {
                ".xlsx" or ".xls" => SpreadsheetTables.Read(bytes),
                ".docx" => WordTables.Read(bytes),
                ".pdf" => PdfTables.Read(bytes),
                ".html" => HtmlTables.Read(bytes),
                ".csv" => CsvTables.Read(bytes),
                _ => throw new ImportException($"{name}: files ending in '{extension}' cannot be read; save it as xlsx, xls, csv, docx, pdf or html."),
            };
        }
        catch (ImportException e)
        {
            throw e.Message.StartsWith(name, StringComparison.Ordinal) ? e : new ImportException([.. e.Problems.Select(p => $"{name}: {p}")]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The readers throw dozens of kinds for damaged files; to the operator they are one.
            throw new ImportException($"{name}: the file is damaged or not what its name says ({e.Message}). Open it in its program, save it again and retry.");
        }
    }

    private static string Kind(byte[] bytes, string extension)
    {
        if (Starts(bytes, "%PDF-"u8)) return ".pdf";
        if (Starts(bytes, [0xD0, 0xCF, 0x11, 0xE0])) return extension is ".doc" or ".ppt" ? extension : ".xls";
        if (Starts(bytes, "PK"u8)) return extension is ".docx" or ".docm" ? ".docx" : extension is ".xlsx" or ".xlsm" or ".xls" ? ".xlsx" : extension;
        // Many offices export HTML under the name of a workbook.
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2_000));
        if (head.Contains("<table", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase) || extension is ".html" or ".htm" or ".xhtml") return ".html";
        return extension is ".csv" or ".tsv" or ".txt" ? ".csv" : extension;
    }

    private static bool Starts(byte[] bytes, ReadOnlySpan<byte> mark) => bytes.AsSpan().StartsWith(mark);
}
