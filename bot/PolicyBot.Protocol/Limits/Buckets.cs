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
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly long _begin;
    private readonly long _permit;
    private readonly long _burst;
    private int _untilSweep = FewKeys;

    public Buckets(RateOptions options, TimeProvider time)
    {
        var limits = Of(options);
        (_time, _begin) = (time, time.GetTimestamp());
        _permit = limits.ReplenishmentPeriod.Ticks / limits.TokensPerPeriod;
        _burst = _permit * limits.TokenLimit;
    }

    /// <summary>How many keys are remembered; for tests.</summary>
    internal int Count => _buckets.Count;

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
        var now = _time.GetElapsedTime(_begin).Ticks;
        var bucket = _buckets.GetOrAdd(key, static _ => new Bucket());
        while (true)
        {
            var fullAt = Volatile.Read(ref bucket.FullAt);
            var next = Math.Max(fullAt, now) + _permit;
            retryAfter = TimeSpan.FromTicks(next - now - _burst);
            if (retryAfter > TimeSpan.Zero) return false;
            // Somebody else may have taken one meanwhile.
            if (Interlocked.CompareExchange(ref bucket.FullAt, next, fullAt) != fullAt) continue;
            if (fullAt == 0 && Interlocked.Decrement(ref _untilSweep) == 0) Sweep(now);
            return true;
        }
    }

    // Only when as many have come as were left the last time, so that a permit costs the same however many keys there are.
    private void Sweep(long now)
    {
        foreach (var (key, bucket) in _buckets)
            if (Volatile.Read(ref bucket.FullAt) <= now) _buckets.TryRemove(key, out _);
        Volatile.Write(ref _untilSweep, Math.Max(FewKeys, _buckets.Count));
    }

    // A class, because the framework comes with compiled code for dictionaries of classes.
    private sealed class Bucket
    {
        /// <summary>In ticks since the beginning; 0 before the first permit.</summary>
        public long FullAt;
    }
}
