using System.Text;
using UglyToad.PdfPig.Content;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Words of a PDF as lines of text.</summary>
internal static class PdfLines
{
    /// <summary>Lines from top to bottom, words from left to right.</summary>
    public static List<List<Word>> Of(IEnumerable<Word> words)
    {
        var lines = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(Middle))
        {
            var line = lines.Count > 0 && Math.Abs(Middle(lines[^1][0]) - Middle(word)) < Height(word) * 0.5 ? lines[^1] : null;
            if (line is null) lines.Add([word]);
            else line.Add(word);
        }

        foreach (var line in lines) line.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        return lines;
    }

    /// <summary>A line as text; blanks only where the page has them.</summary>
    public static string Text(List<Word> line)
    {
        var text = new StringBuilder(line[0].Text);
        for (var i = 1; i < line.Count; i++)
        {
            var gap = line[i].BoundingBox.Left - line[i - 1].BoundingBox.Right;
            var han = text[^1] >= '\u2E80' && line[i].Text[0] >= '\u2E80';
            if (!han || gap > Height(line[i]) * 0.4) text.Append(' ');
            text.Append(line[i].Text);
        }

        return Radicals.ToCharacters(text.ToString());
    }

    /// <summary>Height of the letters: the font size, or the box where the file hides it.</summary>
    public static double Height(Word word) => Math.Max(1, word.Letters.Count > 0 && word.Letters[0].PointSize > 0 ? word.Letters[0].PointSize : word.BoundingBox.Height);

    // The baseline, not the middle of the ink: "ace" and "(A)" on one line differ in ink.
    private static double Middle(Word word) => word.Letters.Count > 0 ? word.Letters[0].StartBaseLine.Y : word.BoundingBox.Bottom;
}
