using Dapper;
using Microsoft.Data.Sqlite;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>The statements of a turn.</summary>
internal static class SqliteTurns
{
    public static StoredTurn Load(SqliteConnection connection, TurnKey key, string activityId, string? clientId)
    {
        // A channel repeats the activity id; a page repeats its own id and gets a new activity id each time.
        var duplicate = connection.QueryFirstOrDefault<StoredReplies>(
            "SELECT activity_id AS ActivityId, replies AS RepliesJson FROM turns WHERE conversation=@Conversation AND activity_id=@activityId",
            new { key.Conversation, activityId });
        if (duplicate is null && clientId is not null)
            duplicate = connection.QueryFirstOrDefault<StoredReplies>(
                "SELECT activity_id AS ActivityId, replies AS RepliesJson FROM turns WHERE conversation=@Conversation AND person=@Person AND client_id=@clientId",
                new { key.Conversation, key.Person, clientId });
        var person = connection.QueryFirstOrDefault<PersonRow>(
            "SELECT state AS State, version AS Version, welcomed AS Welcomed FROM people WHERE conversation=@Conversation AND person=@Person",
            new { key.Conversation, key.Person });
        return new StoredTurn(person?.State, person?.Version ?? 0, person?.Welcomed > 0, duplicate);
    }

    public static int Commit(SqliteConnection connection, TurnCommit turn)
    {
        var at = turn.At.ToUnixTimeMilliseconds();
        SavePerson(connection, turn, at);
        if (turn.Forget) Forget(connection, turn.Key);
        connection.Execute(
            "INSERT INTO turns(conversation, activity_id, person, client_id, replies) VALUES(@Conversation, @ActivityId, @Person, @ClientActivityId, @RepliesJson)",
            new { turn.Key.Conversation, turn.Key.Person, turn.ActivityId, turn.ClientActivityId, turn.RepliesJson });
        if (turn.Hosted) Append(connection, turn, at);
        foreach (var json in turn.Outbox)
            connection.Execute(
                "INSERT INTO outbox(conversation, person, json, attempts, due) VALUES(@Conversation, @Person, @json, 0, @at)",
                new { turn.Key.Conversation, turn.Key.Person, json, at });
        return 0;
    }

    /// <summary>Deletes what was said; that something was said stays, so that late duplicates find nothing to do.</summary>
    public static void Forget(SqliteConnection connection, TurnKey key) => connection.Execute(
        """
        DELETE FROM activities WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM outbox WHERE conversation=@Conversation AND person=@Person;
        UPDATE turns SET replies='[]' WHERE conversation=@Conversation AND person=@Person;
        """,
        new { key.Conversation, key.Person });

    private static void SavePerson(SqliteConnection connection, TurnCommit turn, long at)
    {
        var sql = turn.ExpectedVersion == 0
            ? "INSERT INTO people(conversation, person, state, welcomed, version, last_turn) VALUES(@Conversation, @Person, @State, @Welcomed, 1, @at) ON CONFLICT DO NOTHING"
            : "UPDATE people SET state=@State, welcomed=@Welcomed, version=version+1, last_turn=@at WHERE conversation=@Conversation AND person=@Person AND version=@ExpectedVersion";
        var saved = connection.Execute(sql, new { turn.Key.Conversation, turn.Key.Person, turn.State, turn.Welcomed, turn.ExpectedVersion, at });
        if (saved == 0) throw new TurnConflictException();
    }

    private static void Append(SqliteConnection connection, TurnCommit turn, long at)
    {
        var last = connection.ExecuteScalar<long>(
            """
            INSERT INTO conversations(id, sequence, last_turn) VALUES(@Conversation, @Count, @at)
            ON CONFLICT(id) DO UPDATE SET sequence=sequence+@Count, last_turn=@at RETURNING sequence
            """,
            new { turn.Key.Conversation, turn.Transcript.Count, at });
        var sequence = last - turn.Transcript.Count;
        foreach (var json in turn.Transcript)
            connection.Execute(
                "INSERT INTO activities(conversation, sequence, person, json) VALUES(@Conversation, @sequence, @Person, @json)",
                new { turn.Key.Conversation, turn.Key.Person, sequence = ++sequence, json });
    }

    private sealed class PersonRow
    {
        public string? State { get; set; }
        public long Version { get; set; }
        public long Welcomed { get; set; }
    }
}
