using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>Carries the hub's wake-ups between nodes: told after each commit, heard by LISTEN, and looked for every few seconds in case one was lost.</summary>
internal sealed class PostgresNews(
    IServiceProvider services, ConversationHub hub, IOptions<ConversationStoreOptions> options, TimeProvider time, ILogger<PostgresNews> logger) : BackgroundService
{
    private const string Channel = "policybot_news";
    private const int PollPortion = 1000;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private readonly NewsBatch _outgoing = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService(typeof(IConversationStore)) is not PostgresConversationStore store) return;
        await Task.Yield();
        hub.Published += _outgoing.Add;
        await Task.WhenAll(
            RepeatAsync(() => TellAsync(store.Database, stoppingToken), "tell other nodes about", stoppingToken),
            RepeatAsync(() => HearAsync(store.Database, stoppingToken), "hear", stoppingToken),
            RepeatAsync(() => LookAsync(store.Database, stoppingToken), "look for", stoppingToken)).ConfigureAwait(false);
    }

    /// <summary>Not in the turn's transaction: commits that notify queue up behind one lock of the whole server while the disk is flushed.</summary>
    private async Task TellAsync(PostgresDatabase database, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var payload = await _outgoing.NextAsync(stoppingToken).ConfigureAwait(false);
            await database.RunAsync(connection => connection.ExecuteAsync(new("SELECT pg_notify(@channel, @payload)", ("@channel", Channel), ("@payload", payload))), stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task HearAsync(PostgresDatabase database, CancellationToken stoppingToken)
    {
        var connection = await database.OpenAsync(stoppingToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, news) =>
            {
                foreach (var conversation in _outgoing.Read(news.Payload)) hub.Wake(conversation);
            };
            await connection.ExecuteAsync(new($"LISTEN {Channel}")).ConfigureAwait(false);
            // Whatever was said while nobody listened.
            hub.WakeAll();
            // Silence is asked about now and then: a connection that died quietly must not be trusted for ever.
            while (!stoppingToken.IsCancellationRequested)
                if (!await connection.WaitAsync(TimeSpan.FromSeconds(15), stoppingToken).ConfigureAwait(false)) await connection.ExecuteAsync(new("SELECT 1")).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(PostgresDatabase database, CancellationToken stoppingToken)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.NewsPollInterval, time, stoppingToken).ConfigureAwait(false);
            var followed = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var ids in hub.Conversations().Chunk(PollPortion))
                foreach (var (id, sequence) in await database.RunAsync(connection => connection.QueryAsync(new("SELECT id, sequence FROM conversations WHERE id=ANY(@ids)", ("@ids", ids)), row => (row.GetString(0), row.GetInt64(1))), stoppingToken).ConfigureAwait(false))
                    followed[id] = sequence;
            foreach (var (id, sequence) in followed)
                if (!known.TryGetValue(id, out var before) || before != sequence) hub.Wake(id);
            known = followed;
        }
    }

    private async Task RepeatAsync(Func<Task> work, string what, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is StoreUnavailableException or NpgsqlException or IOException or TimeoutException or TurnConflictException)
            {
                logger.LogWarning("Could not {What} news of other nodes, next try soon: {Failure}", what, failure.InnerException?.GetType().Name ?? failure.GetType().Name);
                await Task.Delay(RetryDelay, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }
}
