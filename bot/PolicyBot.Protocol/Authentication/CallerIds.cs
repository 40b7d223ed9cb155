namespace PolicyBot.Protocol.Authentication;

/// <summary>The values of <c>Activity.CallerId</c>: set by this server from the token, never taken from outside.</summary>
public static class CallerIds
{
    private const string AppPrefix = "urn:botframework:aadappid:";

    /// <summary>The caller id of another bot, calling this one as a skill.</summary>
    public static string OfApp(string appId) => AppPrefix + appId;

    /// <summary>The app id of the bot that calls this one as a skill; null when a channel calls.</summary>
    public static string? AppOf(string? callerId) =>
        callerId is not null && callerId.StartsWith(AppPrefix, StringComparison.Ordinal) ? callerId[AppPrefix.Length..] : null;
}
