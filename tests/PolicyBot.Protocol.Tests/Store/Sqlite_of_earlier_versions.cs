using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Tests.Store;

public sealed class Sqlite_of_earlier_versions
{
    // As the first version left it on somebody's disk.
    private const string First =
        """
        CREATE TABLE conversations(id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, last_turn INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE people(
            conversation TEXT NOT NULL, person TEXT NOT NULL, state TEXT, welcomed INTEGER NOT NULL, version INTEGER NOT NULL,
            last_turn INTEGER NOT NULL, PRIMARY KEY(conversation, person)) WITHOUT ROWID;
        CREATE INDEX people_last_turn ON people(last_turn);
        CREATE TABLE turns(
            conversation TEXT NOT NULL, activity_id TEXT NOT NULL, person TEXT NOT NULL, client_id TEXT, replies TEXT NOT NULL,
            PRIMARY KEY(conversation, activity_id)) WITHOUT ROWID;
        CREATE UNIQUE INDEX turns_client ON turns(conversation, person, client_id) WHERE client_id IS NOT NULL;
        CREATE TABLE activities(
            conversation TEXT NOT NULL, sequence INTEGER NOT NULL, person TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY(conversation, sequence));
        CREATE TABLE outbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, person TEXT NOT NULL, json TEXT NOT NULL,
            attempts INTEGER NOT NULL, due INTEGER NOT NULL);
        CREATE INDEX outbox_conversation ON outbox(conversation, id);
        CREATE TABLE secrets(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        INSERT INTO conversations VALUES('c', 2, unixepoch() * 1000);
        INSERT INTO people VALUES('c', 'u', 'what was answered', 1, 3, unixepoch() * 1000);
        INSERT INTO turns VALUES('c', 'a1', 'u', 'page-1', '[{"text":"said before"}]');
        INSERT INTO activities VALUES('c', 2, 'u', '{"text":"said before"}');
        PRAGMA user_version=1;
        """;

    [Fact]
    public async Task The_first_is_brought_up_to_date_and_nothing_is_lost()
    {
        var folder = Directory.CreateTempSubdirectory("policybot-earlier-").FullName;
        var source = $"Data Source={Path.Combine(folder, "conversations.db")};Pooling=False";
        await using (var earlier = new SqliteConnection(source))
        {
            await earlier.OpenAsync(TestContext.Current.CancellationToken);
            await earlier.ExecuteAsync(new(First));
        }

        await using (var server = await BotServer.StartAsync(new() { ["ConnectionStrings:Conversations"] = source }))
        {
            var store = server.Services.GetRequiredService<IConversationStore>();
            var key = new TurnKey("c", "u");
            foreach (var (activity, page) in new[] { ("a1", (string?)null), ("a9", "page-1") })
            {
                var stored = await store.LoadAsync(key, activity, page, TestContext.Current.CancellationToken);
                Assert.Equal(("what was answered", 3L, true), (stored.State, stored.Version, stored.Welcomed));
                Assert.Equal("""[{"text":"said before"}]""", Encoding.UTF8.GetString(stored.Duplicate!.RepliesJson));
            }
            Assert.Single((await store.ReadActivitiesAsync("c", 0, 10, TestContext.Current.CancellationToken))!.Activities);
        }

        Directory.Delete(folder, recursive: true);
    }
}
