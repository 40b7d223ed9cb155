namespace PolicyBot.Protocol.Limits;

/// <summary>How much anybody may ask of one node; section <c>Limits</c>. What exceeds a limit gets 429 with Retry-After and may try again.</summary>
public sealed class LimitOptions
{
    /// <summary>False switches all rate limits off, for load tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests from one address (IPv6: one /64); generous, because a whole office may share it. Loopback is exempt in development.</summary>
    public RateOptions Address { get; set; } = new() { PerSecond = 200, Burst = 2000 };

    /// <summary>Refused tokens from one address: enough for mistakes, too few for guessing.</summary>
    public RateOptions Refusals { get; set; } = new() { PerSecond = 10, Burst = 300 };

    /// <summary>Tokens for new conversations from one address, loopback too: an office that opens them all at once, not a script that goes on and on.</summary>
    public RateOptions NewConversations { get; set; } = new() { PerSecond = 20, Burst = 1000 };

    /// <summary>Direct Line requests with the tokens of one conversation: polls of several open tabs.</summary>
    public RateOptions Token { get; set; } = new() { PerSecond = 20, Burst = 200 };

    /// <summary>Messages in one conversation: 20 in 10 seconds on and on, and a burst of impatience.</summary>
    public RateOptions Conversation { get; set; } = new() { PerSecond = 2, Burst = 60 };

    /// <summary>Frames a page may send on a stream; it has nothing to say there but empty pings.</summary>
    public RateOptions StreamFrames { get; set; } = new() { PerSecond = 5, Burst = 50 };

    /// <summary>Requests being served at the same time, streams apart; default 1000, and nine times as many may wait.</summary>
    public int ConcurrentRequests { get; set; } = 1000;

    /// <summary>Of these, requests of one address (IPv6: one /64); default 250. Loopback is exempt in development.</summary>
    public int ConcurrentPerAddress { get; set; } = 250;

    /// <summary>Open streams of one conversation; default 20, because a broken line is noticed only after a minute.</summary>
    public int StreamsPerConversation { get; set; } = 20;

    /// <summary>Open streams in all; default 5000.</summary>
    public int Streams { get; set; } = 5000;

    /// <summary>Open connections in all; default 20 000.</summary>
    public int Connections { get; set; } = 20_000;

    /// <summary>How long a request may take to arrive, its body included; default 10 seconds.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
