using Microsoft.Extensions.Time.Testing;
using PolicyBot.Protocol.Limits;

namespace PolicyBot.Protocol.Tests.Limits;

public sealed class Permits_by_key
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_full_bucket_gives_its_burst_and_then_as_many_as_flow_in()
    {
        var buckets = Of(burst: 5, perSecond: 2);

        Assert.Equal(5, Taken(buckets, "a", 20));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Taken(buckets, "a", 20));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5, Taken(buckets, "a", 20));
    }

    [Fact]
    public void Whoever_is_refused_is_told_when_to_come_back_and_loses_nothing_by_asking()
    {
        var buckets = Of(burst: 1, perSecond: 2);
        buckets.TryTake("a", out _);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        for (var i = 0; i < 5; i++)
        {
            Assert.False(buckets.TryTake("a", out var wait));
            Assert.Equal(0.4, wait.TotalSeconds, 3);
        }
        _time.Advance(TimeSpan.FromSeconds(0.4));
        Assert.True(buckets.TryTake("a", out _));
    }

    [Fact]
    public void Keys_do_not_take_from_each_other()
    {
        var buckets = Of(burst: 3, perSecond: 1);

        Assert.Equal((3, 3), (Taken(buckets, "a", 9), Taken(buckets, "b", 9)));
    }

    [Fact]
    public void Many_at_once_take_no_more_than_there_is()
    {
        var (buckets, taken) = (Of(burst: 100, perSecond: 1), 0);
        Parallel.For(0, 4000, _ =>
        {
            if (buckets.TryTake("a", out var _)) Interlocked.Increment(ref taken);
        });

        Assert.Equal(100, taken);
    }

    [Fact]
    public void Who_is_full_again_is_forgotten_and_who_is_not_stays_refused()
    {
        var buckets = Of(burst: 30, perSecond: 1);
        for (var i = 0; i < 20_000; i++)
        {
            Taken(buckets, "busy", 40);
            buckets.TryTake($"passer-by {i}", out _);
            _time.Advance(TimeSpan.FromSeconds(0.01));
        }

        Assert.InRange(buckets.Count, 1, 5000);
        Assert.InRange(Taken(buckets, "busy", 40), 0, 1);
    }

    private static int Taken(Buckets buckets, string key, int asked) => Enumerable.Range(0, asked).Count(_ => buckets.TryTake(key, out var _));

    private Buckets Of(int burst, int perSecond) => new(new RateOptions { Burst = burst, PerSecond = perSecond }, _time);
}
