using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Tests.Turns;

public sealed class KeyedLockTests
{
    [Fact]
    public async Task One_at_a_time_per_key_in_order_of_arrival_and_no_memory_afterwards()
    {
        var locks = new KeyedLock<string>();
        var order = new List<int>();
        var first = await locks.AcquireAsync("k", CancellationToken.None);
        var waiting = Enumerable.Range(0, 20).Select(number => EnterAsync(locks, order, number)).ToArray();

        using (await locks.AcquireAsync("other", CancellationToken.None)) Assert.Empty(order);
        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), order);
        Assert.Equal(0, locks.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nothing_behind()
    {
        var locks = new KeyedLock<string>();
        using var cancel = new CancellationTokenSource();
        var first = await locks.AcquireAsync("k", CancellationToken.None);
        var second = locks.AcquireAsync("k", cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        Assert.Equal(0, locks.Count);
    }

    private static async Task EnterAsync(KeyedLock<string> locks, List<int> order, int number)
    {
        using var mine = await locks.AcquireAsync("k", CancellationToken.None);
        order.Add(number);
        await Task.Yield();
    }
}
