namespace PolicyBot.Protocol.Connector;

/// <summary>How replies are posted to channels; section <c>Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Hosts, besides the cloud's own, that may be posted to, with all their subdomains; for skill callers.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>After how many failed attempts a reply is given up; default 8.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The wait after the first failure, doubled each time and jittered; default 1 second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two attempts, whatever the channel asks for; default 2 minutes.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one attempt may take; default 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
