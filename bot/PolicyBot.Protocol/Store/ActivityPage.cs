namespace PolicyBot.Protocol.Store;

/// <summary>A stretch of a transcript.</summary>
/// <param name="Activities">The activities as JSON, in order.</param>
/// <param name="Watermark">Where the next page begins.</param>
/// <param name="More">True when there are further activities already.</param>
public sealed record ActivityPage(IReadOnlyList<string> Activities, long Watermark, bool More);
