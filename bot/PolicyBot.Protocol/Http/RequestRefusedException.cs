namespace PolicyBot.Protocol.Http;

/// <summary>The request cannot be served; becomes problem details.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">A short name of the reason, for programs.</param>
/// <param name="title">One sentence that says what to do; never quotes the request.</param>
internal sealed class RequestRefusedException(int status, string code, string title) : Exception(title)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>When to come back; null when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static RequestRefusedException TooMany(string title, TimeSpan retryAfter) => new(429, "TooManyRequests", title) { RetryAfter = retryAfter };

    public static RequestRefusedException BadArgument(string title) => new(400, "BadArgument", title);
}
