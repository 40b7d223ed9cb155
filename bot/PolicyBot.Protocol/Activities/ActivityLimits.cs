namespace PolicyBot.Protocol.Activities;

/// <summary>How much an incoming activity may hold.</summary>
public static class ActivityLimits
{
    /// <summary>The largest request body in bytes.</summary>
    public const int BodyBytes = 256 * 1024;

    /// <summary>The longest identifier in characters.</summary>
    public const int IdLength = 1024;

    /// <summary>The longest address in characters.</summary>
    public const int UrlLength = 2048;

    /// <summary>The longest name of a type, mode or language in characters.</summary>
    public const int NameLength = 128;
}
