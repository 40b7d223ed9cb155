namespace PolicyBot.Protocol.DirectLine;

/// <summary>What a token is good for; its JWT audience.</summary>
internal static class TokenUse
{
    /// <summary>Everything in one conversation.</summary>
    public const string Conversation = "directline";

    /// <summary>Only listening: this one travels in a URL, and URLs end up in logs.</summary>
    public const string Stream = "directline-stream";

    /// <summary>Only getting a fresh token for the same conversation.</summary>
    public const string Resume = "directline-resume";
}
