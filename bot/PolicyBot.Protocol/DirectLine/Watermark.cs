using System.Globalization;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>How far a page has read: the sequence number of the last activity it got.</summary>
internal static class Watermark
{
    /// <summary>The number; anything unreadable counts as the start, because a refusal would end a page's chat and a replay harms nobody.</summary>
    public static long Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);
}
