namespace PolicyBot.Protocol.Turns;

/// <summary>The name under which the outbox sender listens on the hub.</summary>
internal static class OutboxSignal
{
    // No conversation has it: hosted ids are base64url, channel keys begin with a channel id and a line feed.
    public const string Name = "\noutbox";
}
