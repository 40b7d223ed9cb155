namespace PolicyBot.Protocol.Connector;

/// <summary>No token for outgoing calls can be had at the moment.</summary>
/// <param name="message">Why, fit for the log: an error code, never a secret.</param>
/// <param name="retryAfter">How long the login service asks to wait; null if it does not say.</param>
/// <param name="cause">What failed.</param>
public sealed class CredentialsUnavailableException(string message, TimeSpan? retryAfter, Exception cause) : Exception(message, cause)
{
    /// <summary>How long the login service asks to wait; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
