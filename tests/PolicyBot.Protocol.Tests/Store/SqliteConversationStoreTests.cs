using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;
using PolicyBot.Protocol.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyBot.Protocol.Tests.Store;

public sealed class SqliteConversationStoreTests : IAsyncLifetime
{
    private BotServer _server = null!;
    private IConversationStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await BotServer.StartAsync();
        _store = _server.Services.GetRequiredService<IConversationStore>();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_commit_on_an_old_version_is_refused_and_changes_nothing()
    {
        await _store.CommitAsync(Turn("a1", 0, "first"), Cancel);

        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a2", 0, "late"), Cancel));
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a2", 5, "early"), Cancel));

        var stored = await _store.LoadAsync(Key, "a2", null, Cancel);
        Assert.Equal(("first", 1L), (stored.State, stored.Version));
        Assert.Null(stored.Duplicate);
    }

    [Fact]
    public async Task The_same_activity_twice_is_refused_even_from_another_person()
    {
        await _store.CommitAsync(Turn("a1", 0, "x"), Cancel);
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a1", 1, "y"), Cancel));
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a1", 0, "y") with { Key = TurnKey.Hosted("c", "other") }, Cancel));
    }

    [Fact]
    public async Task Of_many_commits_on_one_version_exactly_one_wins()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            try
            {
                await _store.CommitAsync(Turn($"a{number}", 0, "x"), Cancel);
                return 1;
            }
            catch (TurnConflictException)
            {
                return 0;
            }
        }));

        Assert.Equal(1, wins.Sum());
        Assert.Equal(2, await _store.FindWatermarkAsync("c", Cancel));
    }

    [Fact]
    public async Task Watermarks_grow_without_gaps_and_pages_say_whether_there_is_more()
    {
        for (var turn = 0; turn < 5; turn++) await _store.CommitAsync(Turn($"a{turn}", turn, "x"), Cancel);

        var first = await _store.ReadActivitiesAsync("c", 0, 4, Cancel);
        var last = await _store.ReadActivitiesAsync("c", 4, 6, Cancel);

        Assert.Equal((4, 4L, true), (first!.Activities.Count, first.Watermark, first.More));
        Assert.Equal((6, 10L, false), (last!.Activities.Count, last.Watermark, last.More));
        Assert.Null(await _store.ReadActivitiesAsync("unknown", 0, 4, Cancel));
    }

    [Fact]
    public async Task Forgetting_outside_a_turn_leaves_no_state_and_no_words()
    {
        await _store.CommitAsync(Turn("a1", 0, "age 65"), Cancel);

        await _store.ForgetAsync(Key, Cancel);

        var stored = await _store.LoadAsync(Key, "a1", null, Cancel);
        Assert.Null(stored.State);
        Assert.Equal("[]", stored.Duplicate!.RepliesJson);
        Assert.Empty((await _store.ReadActivitiesAsync("c", 0, 10, Cancel))!.Activities);
        await _store.CommitAsync(Turn("a2", stored.Version, "new"), Cancel);
    }

    [Fact]
    public async Task A_secret_is_made_once()
    {
        var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _store.GetOrAddSecretAsync("s", [(byte)number], Cancel)));
        Assert.Single(secrets.Select(secret => secret[0]).Distinct());
    }

    private static TurnKey Key => TurnKey.Hosted("c", "u");

    private static TurnCommit Turn(string id, long version, string state) => new()
    {
        Key = Key,
        ExpectedVersion = version,
        State = state,
        ActivityId = id,
        RepliesJson = """[{"text":"reply"}]""",
        Hosted = true,
        Transcript = ["{}", "{}"],
        At = DateTimeOffset.UnixEpoch.AddYears(60),
    };
}
