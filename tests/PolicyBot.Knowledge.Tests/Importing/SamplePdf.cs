using System.Diagnostics;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>Writes sample tables as PDF: drawn here in English, printed by Chromium in Chinese.</summary>
internal static class SamplePdf
{
    private const double Pitch = 24;
    private static readonly double[] Left = [40, 80, 260, 430, 530];

    /// <summary>A table with or without ruling lines; over two pages if asked, the second without a heading row.</summary>
    public static byte[] Write(SampleCell[][] rows, bool ruled, int rowsPerPage = 100)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var chunk in rows.Chunk(rowsPerPage))
        {
            var page = builder.AddPage(PageSize.A4);
            for (var r = 0; r < chunk.Length; r++)
            {
                var y = 780 - (r * Pitch);
                for (var c = 0; c < chunk[r].Length; c++)
                {
                    if (chunk[r][c].Text is { Length: > 0 } text) page.AddText(text, 8, new PdfPoint(Left[c] + 3, y), font);
                    if (ruled && chunk[r][c].Text is not null) page.DrawRectangle(new PdfPoint(Left[c], y - 8), Right(c + chunk[r][c].Columns) - Left[c], Pitch, 0.5);
                }
            }
        }

        return builder.Build();

        static double Right(int column) => column < Left.Length ? Left[column] : 590;
    }

    /// <summary>Prints HTML with the system's Chromium; false where there is none.</summary>
    public static bool Print(string html, string pdf)
    {
        const string Chromium = "/usr/bin/chromium";
        if (!File.Exists(Chromium)) return false;
        var page = Path.ChangeExtension(pdf, ".print.html");
        File.WriteAllText(page, html);
        using var process = Process.Start(new ProcessStartInfo(Chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={pdf}.profile", $"--print-to-pdf={pdf}", page])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.WaitForExit(60_000);
        return File.Exists(pdf);
    }
}
