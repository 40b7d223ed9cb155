using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>The statements of a turn, in the SQL that SQLite and PostgreSQL share; as few round trips as the decisions in between allow.</summary>
internal static class TurnStatements
{
    /// <summary>Deletes what was said; that something was said stays, so that late duplicates find nothing to do.</summary>
    public const string Forget =
        """
        DELETE FROM activities WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM outbox WHERE conversation=@Conversation AND person=@Person;
        UPDATE turns SET replies='[]' WHERE conversation=@Conversation AND person=@Person;

        """;

    // A channel repeats the activity id; a page repeats its own id and gets a new activity id each time.
    private const string Load =
        """
        SELECT activity_id AS ActivityId, replies AS RepliesJson FROM turns WHERE conversation=@Conversation AND activity_id=@activityId
        UNION ALL
        SELECT activity_id AS ActivityId, replies AS RepliesJson FROM turns WHERE conversation=@Conversation AND person=@Person AND client_id=@clientId
        LIMIT 1;
        SELECT state AS State, version AS Version, welcomed AS Welcomed FROM people WHERE conversation=@Conversation AND person=@Person;
        """;

    private const string First =
        "INSERT INTO people(conversation, person, state, welcomed, version, last_turn) VALUES(@Conversation, @Person, @State, @welcomed, 1, @at) ON CONFLICT DO NOTHING";

    private const string Next =
        """
        UPDATE people SET state=@State, welcomed=@welcomed, version=version+1, last_turn=@at
        WHERE conversation=@Conversation AND person=@Person AND version=@ExpectedVersion
        """;

    private const string Remember =
        "INSERT INTO turns(conversation, activity_id, person, client_id, replies) VALUES(@Conversation, @ActivityId, @Person, @ClientActivityId, @RepliesJson);\n";

    // The row of the conversation is locked until the commit, so its sequence numbers appear in the order they were given.
    private const string Extend =
        """
        INSERT INTO conversations(id, sequence, last_turn) VALUES(@Conversation, @count, @at)
        ON CONFLICT(id) DO UPDATE SET sequence=conversations.sequence+@count, last_turn=@at;

        """;

    public static async Task<StoredTurn> LoadAsync(DbConnection connection, TurnKey key, string activityId, string? clientId)
    {
        var answers = await connection.QueryMultipleAsync(Load, new { key.Conversation, key.Person, activityId, clientId }).ConfigureAwait(false);
        await using (answers.ConfigureAwait(false))
        {
            var duplicate = await answers.ReadFirstOrDefaultAsync<StoredReplies>().ConfigureAwait(false);
            var person = await answers.ReadFirstOrDefaultAsync<PersonRow>().ConfigureAwait(false);
            return new StoredTurn(person?.State, person?.Version ?? 0, person?.Welcomed > 0, duplicate);
        }
    }

    public static async Task<int> CommitAsync(DbConnection connection, TurnCommit turn)
    {
        var at = turn.At.ToUnixTimeMilliseconds();
        var person = new { turn.Key.Conversation, turn.Key.Person, turn.State, welcomed = turn.Welcomed ? 1L : 0L, turn.ExpectedVersion, at };
        if (await connection.ExecuteAsync(turn.ExpectedVersion == 0 ? First : Next, person).ConfigureAwait(false) == 0) throw new TurnConflictException();
        return await connection.ExecuteAsync(Rest(turn), Values(turn, at)).ConfigureAwait(false);
    }

    private static string Rest(TurnCommit turn)
    {
        var sql = new StringBuilder();
        if (turn.Forget) sql.Append(Forget);
        sql.Append(Remember);
        if (turn.Hosted) sql.Append(Extend);
        if (turn.Hosted)
            for (var i = 0; i < turn.Transcript.Count; i++)
                sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO activities(conversation, sequence, person, json) SELECT id, sequence-@count+{i + 1}, @Person, @said{i} FROM conversations WHERE id=@Conversation;\n");
        for (var i = 0; i < turn.Outbox.Count; i++)
            sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO outbox(conversation, person, json, attempts, due) VALUES(@Conversation, @Person, @out{i}, 0, @at);\n");
        return sql.ToString();
    }

    private static DynamicParameters Values(TurnCommit turn, long at)
    {
        var values = new DynamicParameters(new { turn.Key.Conversation, turn.Key.Person, turn.ActivityId, turn.ClientActivityId, turn.RepliesJson, count = (long)turn.Transcript.Count, at });
        for (var i = 0; i < turn.Transcript.Count; i++) values.Add($"said{i}", turn.Transcript[i]);
        for (var i = 0; i < turn.Outbox.Count; i++) values.Add($"out{i}", turn.Outbox[i]);
        return values;
    }

    private sealed class PersonRow
    {
        public string? State { get; set; }
        public long Version { get; set; }
        public long Welcomed { get; set; }
    }
}
