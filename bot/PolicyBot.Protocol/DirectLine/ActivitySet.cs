using PolicyBot.Protocol.Store;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>The body of a poll and of a stream frame.</summary>
internal static class ActivitySet
{
    public static string Write(ActivityPage page) =>
        $$"""{"activities":[{{string.Join(',', page.Activities)}}],"watermark":"{{Watermark.Write(page.Watermark)}}"}""";
}
