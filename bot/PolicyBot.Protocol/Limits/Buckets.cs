using System.Threading.RateLimiting;

namespace PolicyBot.Protocol.Limits;

/// <summary>One bucket of permits per key; those that are full again are forgotten, so memory follows use.</summary>
internal sealed class Buckets(RateOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _buckets = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => Of(options)), StringComparer.Ordinal);

    public static TokenBucketRateLimiterOptions Of(RateOptions options) => new()
    {
        TokenLimit = Math.Max(1, options.Burst),
        TokensPerPeriod = Math.Max(1, options.PerSecond),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = true,
    };

    /// <summary>Takes a permit; false with the time until the next one.</summary>
    public bool TryTake(string key, out TimeSpan retryAfter)
    {
        using var lease = _buckets.AttemptAcquire(key);
        retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        return lease.IsAcquired;
    }

    public void Dispose() => _buckets.Dispose();
}
