namespace PolicyBot.Protocol.Telemetry;

/// <summary>Who may read the figures.</summary>
public enum MetricsAccess
{
    /// <summary>Callers on this machine.</summary>
    Loopback,

    /// <summary>Everyone who can reach the server.</summary>
    Open,

    /// <summary>Nobody.</summary>
    Off,
}
