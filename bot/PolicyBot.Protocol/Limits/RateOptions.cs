namespace PolicyBot.Protocol.Limits;

/// <summary>A bucket of permits: full at first, filled again steadily.</summary>
public sealed class RateOptions
{
    /// <summary>Permits added per second.</summary>
    public int PerSecond { get; set; }

    /// <summary>Permits the bucket holds.</summary>
    public int Burst { get; set; }
}
