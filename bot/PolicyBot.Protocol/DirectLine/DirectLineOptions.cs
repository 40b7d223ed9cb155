namespace PolicyBot.Protocol.DirectLine;

/// <summary>Settings of the self-hosted Direct Line; section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The secret that signs tokens, at least 32 characters; empty (the default) makes one and keeps it in the store.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Origins whose pages may begin a conversation, or <c>*</c> for any; default none but our own, in development every page of this machine.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a token lasts; default 30 minutes, as the original's.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a page may be away and still come back to its conversation; default 24 hours.</summary>
    public TimeSpan ResumeLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The bot's id in hosted conversations; default <c>bot</c>.</summary>
    public string BotId { get; set; } = "bot";

    /// <summary>The bot's name in hosted conversations; default <c>Bot</c>.</summary>
    public string BotName { get; set; } = "Bot";
}
