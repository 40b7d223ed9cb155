using System.Text;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Browsers print some Chinese characters to PDF as the radical that looks the same ("⾦" for "金"), and fonts join letters ("ﬁ" for "fi"); this turns both back.</summary>
internal static class Radicals
{
    // The supplement block has no compatibility mapping in Unicode; these are its whole characters.
    private const string Supplement = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    /// <summary>The text with ordinary characters.</summary>
    public static string ToCharacters(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FDF') && !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')) return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = c is >= '\u2E80' and < '\u2F00' ? Supplement.IndexOf(c) : -1;
            if (at >= 0) builder.Append(Supplement[at + 1]);
            else if (c is (>= '\u2F00' and <= '\u2FDF') or (>= '\uFB00' and <= '\uFB06')) builder.Append(CellText.Compatible(c.ToString()));
            else builder.Append(c);
        }

        return builder.ToString();
    }
}
