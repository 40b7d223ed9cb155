namespace PolicyBot.Protocol.Authentication;

/// <summary>The clouds a bot can be registered in.</summary>
public enum BotCloud
{
    /// <summary>The public Azure cloud.</summary>
    Public,

    /// <summary>Azure operated by 21Vianet.</summary>
    China,

    /// <summary>Azure for the US government.</summary>
    USGov,
}
