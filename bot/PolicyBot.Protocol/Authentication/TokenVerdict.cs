namespace PolicyBot.Protocol.Authentication;

/// <summary>What became of a token.</summary>
/// <param name="Refusal">Why it is not good, for the log; null when it is.</param>
/// <param name="CallerId">Who called, in the form of <see cref="CallerIds"/>.</param>
internal readonly record struct TokenVerdict(string? Refusal, string? CallerId)
{
    public static TokenVerdict Refused(string reason) => new(reason, null);

    public static TokenVerdict Accepted(string callerId) => new(null, callerId);
}
