using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace PolicyBot.Protocol.Limits;

/// <summary>
/// One bucket of permits per key, each no more than the moment when it will be full again; those that are full are forgotten, so memory follows use.
/// The framework's limiter looks at every key ten times a second, which with a key for every conversation cost a tenth of a turn.
/// </summary>
internal sealed class Buckets
{
    private const int FewKeys = 1000;
    private readonly ConcurrentDictionary<string, TimeSpan> _fullAt = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly long _begin;
    private readonly TimeSpan _permit;
    private readonly TimeSpan _burst;
    private int _untilSweep = FewKeys;

    public Buckets(RateOptions options, TimeProvider time)
    {
        var limits = Of(options);
        (_time, _begin) = (time, time.GetTimestamp());
        _permit = limits.ReplenishmentPeriod / limits.TokensPerPeriod;
        _burst = _permit * limits.TokenLimit;
    }

    /// <summary>How many keys are remembered; for tests.</summary>
    internal int Count => _fullAt.Count;

    /// <summary>The same limits for the framework's limiter.</summary>
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
        var now = _time.GetElapsedTime(_begin);
        while (true)
        {
            var known = _fullAt.TryGetValue(key, out var fullAt);
            var next = (fullAt > now ? fullAt : now) + _permit;
            retryAfter = next - now - _burst;
            if (retryAfter > TimeSpan.Zero) return false;
            // Somebody else may have taken one meanwhile.
            if (known ? _fullAt.TryUpdate(key, next, fullAt) : _fullAt.TryAdd(key, next))
            {
                if (!known && Interlocked.Decrement(ref _untilSweep) == 0) Sweep(now);
                return true;
            }
        }
    }

    // Only when as many have come as were left the last time, so that a permit costs the same however many keys there are.
    private void Sweep(TimeSpan now)
    {
        foreach (var bucket in _fullAt)
            if (bucket.Value <= now) _fullAt.TryRemove(bucket);
        Volatile.Write(ref _untilSweep, Math.Max(FewKeys, _fullAt.Count));
    }
}
