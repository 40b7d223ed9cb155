namespace PolicyBot.Protocol.Http;

/// <summary>The request cannot be served; becomes problem details.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">A short name of the reason, for programs.</param>
/// <param name="title">One sentence that says what to do; never quotes the request.</param>
internal sealed class RequestRefusedException(int status, string code, string title) : Exception(title)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static RequestRefusedException BadArgument(string title) => new(400, "BadArgument", title);
}
