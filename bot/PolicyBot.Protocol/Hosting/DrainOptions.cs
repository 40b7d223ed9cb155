namespace PolicyBot.Protocol.Hosting;

/// <summary>How a node takes its leave; section <c>Drain</c>.</summary>
public sealed class DrainOptions
{
    /// <summary>How long after SIGTERM a node goes on serving with red health, so that load balancers notice; default 2 seconds, at best two probe intervals.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(2);
}
