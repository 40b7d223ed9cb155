using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Tests.Store;

/// <summary>What every store must do; each test runs against SQLite and against PostgreSQL.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private BotServer _server = null!;
    private IConversationStore _store = null!;
    private IOutbox _outbox = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<Dictionary<string, string?>> SettingsAsync();

    public async ValueTask InitializeAsync()
    {
        _server = await BotServer.StartAsync(await SettingsAsync());
        _store = _server.Services.GetRequiredService<IConversationStore>();
        _outbox = _server.Services.GetRequiredService<IOutbox>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_commit_on_an_old_version_is_refused_and_changes_nothing()
    {
        await _store.CommitAsync(Turn("a1", 0, "first"), Cancel);

        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a2", 0, "late"), Cancel));
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a2", 5, "early"), Cancel));

        var stored = await _store.LoadAsync(Key, "a2", null, Cancel);
        Assert.Equal(("first", 1L), (stored.State, stored.Version));
        Assert.Null(stored.Duplicate);
        Assert.Equal(2, await _store.FindWatermarkAsync("c", Cancel));
    }

    [Fact]
    public async Task The_same_activity_twice_is_refused_even_from_another_person()
    {
        await _store.CommitAsync(Turn("a1", 0, "x"), Cancel);
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a1", 1, "y"), Cancel));
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a1", 0, "y") with { Key = TurnKey.Hosted("c", "other") }, Cancel));
        Assert.Equal(0, (await _store.LoadAsync(TurnKey.Hosted("c", "other"), "a9", null, Cancel)).Version);
    }

    [Fact]
    public async Task A_duplicate_is_found_by_either_id_with_the_replies_of_the_first_time()
    {
        await _store.CommitAsync(Turn("a1", 0, "x") with { ClientActivityId = "page-1" }, Cancel);

        var byId = (await _store.LoadAsync(Key, "a1", null, Cancel)).Duplicate;
        var byClient = (await _store.LoadAsync(Key, "a2", "page-1", Cancel)).Duplicate;

        Assert.Equal(("a1", """[{"text":"reply"}]"""), (byId!.ActivityId, Text(byId.RepliesJson)));
        Assert.Equal(("a1", Text(byId.RepliesJson)), (byClient!.ActivityId, Text(byClient.RepliesJson)));
        Assert.Null((await _store.LoadAsync(TurnKey.Hosted("c", "other"), "a2", "page-1", Cancel)).Duplicate);
        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a2", 1, "x") with { ClientActivityId = "page-1" }, Cancel));
    }

    [Fact]
    public async Task What_is_recalled_of_a_person_is_what_loading_would_say_and_never_a_duplicate()
    {
        await _store.CommitAsync(Turn("a1", 0, "x") with { ClientActivityId = "page-1" }, Cancel);

        Assert.Null(_store.Recall(Key, "a1", null));
        Assert.Null(_store.Recall(Key, "a2", "page-1"));
        Assert.Null(_store.Recall(TurnKey.Hosted("c", "other"), "a2", null));
        if (_store.Recall(Key, "a2", "page-2") is { } recalled) Assert.Equal(await _store.LoadAsync(Key, "a2", "page-2", Cancel), recalled);

        await _store.ForgetAsync(Key, Cancel);
        Assert.Null(_store.Recall(Key, "a2", null));
    }

    [Fact]
    public async Task A_wrong_guess_is_refused_and_not_repeated()
    {
        await _store.CommitAsync(Turn("a1", 0, "x"), Cancel);

        await Assert.ThrowsAsync<TurnConflictException>(() => _store.CommitAsync(Turn("a2", 7, "y"), Cancel));

        Assert.Null(_store.Recall(Key, "a3", null));
        Assert.Equal("x", (await _store.LoadAsync(Key, "a3", null, Cancel)).State);
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
        var anotherLife = await _store.ReadActivitiesAsync("c", 57, 100, Cancel);

        Assert.Equal((4, 4L, true), (first!.Activities.Count, first.Watermark, first.More));
        Assert.Equal((6, 10L, false), (last!.Activities.Count, last.Watermark, last.More));
        Assert.Equal((10, 10L, false), (anotherLife!.Activities.Count, anotherLife.Watermark, anotherLife.More));
        Assert.Null(await _store.ReadActivitiesAsync("unknown", 0, 4, Cancel));
    }

    [Fact]
    public async Task People_who_write_at_the_same_time_share_one_gapless_transcript()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number =>
            _store.CommitAsync(Turn($"a{number}", 0, "x") with { Key = TurnKey.Hosted("c", $"u{number}"), Transcript = [$"{{\"n\":{number}}}", $"{{\"r\":{number}}}"] }, Cancel)));

        var page = await _store.ReadActivitiesAsync("c", 0, 100, Cancel);
        Assert.Equal((60, 60L, false), (page!.Activities.Count, page.Watermark, page.More));
        for (var i = 0; i < 60; i += 2) Assert.Equal(page.Activities[i].Replace("n", "r", StringComparison.Ordinal), page.Activities[i + 1]);
    }

    [Fact]
    public async Task Every_character_comes_back_as_it_went_in()
    {
        const string text = "\"引号\" 𠮷 \u2028 ' -- ; DROP TABLE turns; @State $1 ? \\ é\r\n";
        await _store.CommitAsync(Turn("a1", 0, text) with { RepliesJson = Encoding.UTF8.GetBytes(text), Transcript = [text] }, Cancel);

        Assert.Equal(text, (await _store.LoadAsync(Key, "a1", null, Cancel)).State);
        Assert.Equal(text, Text((await _store.LoadAsync(Key, "a1", null, Cancel)).Duplicate!.RepliesJson));
        Assert.Equal([text], (await _store.ReadActivitiesAsync("c", 0, 4, Cancel))!.Activities);
    }

    [Fact]
    public async Task Forgetting_in_a_turn_keeps_only_what_that_turn_says()
    {
        await _store.CommitAsync(Turn("a1", 0, "age 65") with { Outbox = ["{}"] }, Cancel);
        await _store.CommitAsync(Turn("a2", 1, "") with { State = null, Forget = true, Transcript = ["\"forgotten\""] }, Cancel);

        Assert.Null((await _store.LoadAsync(Key, "a1", null, Cancel)).State);
        Assert.Equal(["\"forgotten\""], (await _store.ReadActivitiesAsync("c", 0, 10, Cancel))!.Activities);
        Assert.Null(await _outbox.NextDueAsync(Cancel));
    }

    [Fact]
    public async Task Forgetting_outside_a_turn_leaves_no_state_and_no_words()
    {
        await _store.CommitAsync(Turn("a1", 0, "age 65"), Cancel);

        await _store.ForgetAsync(Key, Cancel);

        var stored = await _store.LoadAsync(Key, "a1", null, Cancel);
        Assert.Null(stored.State);
        Assert.Equal("[]", Text(stored.Duplicate!.RepliesJson));
        Assert.Empty((await _store.ReadActivitiesAsync("c", 0, 10, Cancel))!.Activities);
        await _store.CommitAsync(Turn("a2", stored.Version, "new"), Cancel);
    }

    [Fact]
    public async Task The_silent_are_purged_whole_and_the_lively_stay()
    {
        for (var number = 0; number < 250; number++)
            await _store.CommitAsync(Turn("a1", 0, "x") with { Key = TurnKey.Hosted($"c{number}", "u"), At = Time.AddHours(number == 7 ? 1 : 0) }, Cancel);

        Assert.Equal(249, await _store.PurgeIdleAsync(Time.AddMinutes(1), Cancel));

        Assert.Null(await _store.FindWatermarkAsync("c0", Cancel));
        Assert.Null((await _store.LoadAsync(TurnKey.Hosted("c0", "u"), "a1", null, Cancel)).Duplicate);
        Assert.Equal("x", (await _store.LoadAsync(TurnKey.Hosted("c7", "u"), "a1", null, Cancel)).State);
    }

    [Fact]
    public async Task The_outbox_gives_the_oldest_of_each_conversation_when_it_is_due()
    {
        // Far in the future, so that the server's own sender leaves it alone.
        var later = DateTimeOffset.UtcNow.AddYears(10);
        await _store.CommitAsync(Turn("a1", 0, "x") with { Outbox = ["1", "2"], At = later }, Cancel);
        await _store.CommitAsync(Turn("a1", 0, "x") with { Key = TurnKey.Hosted("d", "u"), Outbox = ["3"], At = later.AddMinutes(1) }, Cancel);

        Assert.Equal(later.ToUnixTimeMilliseconds(), (await _outbox.NextDueAsync(Cancel))!.Value.ToUnixTimeMilliseconds());
        Assert.Empty(await _outbox.ReadDueAsync(later.AddMinutes(-1), 10, Cancel));
        var due = await _outbox.ReadDueAsync(later.AddMinutes(2), 10, Cancel);
        Assert.Equal(["1", "3"], due.Select(message => message.Json));

        await _outbox.RetryAsync(due[0].Id, later.AddMinutes(20), Cancel);
        await _outbox.RemoveAsync(due[1].Id, Cancel);
        Assert.Empty(await _outbox.ReadDueAsync(later.AddMinutes(10), 10, Cancel));
        var again = Assert.Single(await _outbox.ReadDueAsync(later.AddMinutes(30), 10, Cancel));
        Assert.Equal(("1", 1L), (again.Json, again.Attempts));
        await _outbox.RemoveAsync(again.Id, Cancel);
        Assert.Equal("2", Assert.Single(await _outbox.ReadDueAsync(later.AddMinutes(30), 10, Cancel)).Json);
    }

    [Fact]
    public async Task A_secret_is_made_once()
    {
        var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _store.GetOrAddSecretAsync("s", [(byte)number], Cancel)));
        Assert.Single(secrets.Select(secret => secret[0]).Distinct());
    }

    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch.AddYears(80);

    private static TurnKey Key => TurnKey.Hosted("c", "u");

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static TurnCommit Turn(string id, long version, string state) => new()
    {
        Key = Key,
        ExpectedVersion = version,
        State = state,
        ActivityId = id,
        RepliesJson = """[{"text":"reply"}]"""u8.ToArray(),
        Hosted = true,
        Transcript = ["{}", "{}"],
        At = Time,
    };
}
