namespace PolicyBot.Protocol.Telemetry;

/// <summary>Who may read <c>/metrics</c>; section <c>Metrics</c>.</summary>
public sealed class MetricsOptions
{
    /// <summary><c>Loopback</c> (the default): this machine only. <c>Open</c>: everyone who can reach the server, for networks that guard it themselves. <c>Off</c>: nobody.</summary>
    public MetricsAccess Access { get; set; }
}
