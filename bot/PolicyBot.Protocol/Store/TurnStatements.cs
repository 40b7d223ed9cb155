using System.Data.Common;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>The statements of a turn, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class TurnStatements
{
    private const string ForgetTranscript = "DELETE FROM activities WHERE conversation=@conversation AND person=@person";
    private const string ForgetOutbox = "DELETE FROM outbox WHERE conversation=@conversation AND person=@person";
    private const string ForgetReplies = "UPDATE turns SET replies='[]' WHERE conversation=@conversation AND person=@person";
    private const string ForgetState = "UPDATE people SET state=NULL, version=version+1 WHERE conversation=@conversation AND person=@person";

    // A channel repeats the activity id; a page repeats its own id and gets a new activity id each time.
    private const string Known =
        """
        SELECT people.state, people.version, people.welcomed, turns.activity_id, turns.replies
        FROM (SELECT 1) AS always
        LEFT JOIN people ON people.conversation=@conversation AND people.person=@person
        LEFT JOIN turns ON turns.conversation=@conversation AND (turns.activity_id=@activity OR (turns.person=@person AND turns.client_id=@client))
        LIMIT 1
        """;

    private const string First =
        "INSERT INTO people(conversation, person, state, welcomed, version, last_turn) VALUES(@conversation, @person, @state, @welcomed, 1, @at) ON CONFLICT DO NOTHING";

    private const string Next =
        """
        UPDATE people SET state=@state, welcomed=@welcomed, version=version+1, last_turn=@at
        WHERE conversation=@conversation AND person=@person AND version=@version
        """;

    private const string Remember =
        "INSERT INTO turns(conversation, activity_id, person, client_id, replies) VALUES(@conversation, @activity, @person, @client, @replies)";

    // The row of the conversation is locked until the commit, so its sequence numbers appear in the order they were given.
    private const string Extend =
        """
        INSERT INTO conversations(id, sequence, last_turn) VALUES(@conversation, @count, @at)
        ON CONFLICT(id) DO UPDATE SET sequence=conversations.sequence+@count, last_turn=@at
        """;

    private const string Write =
        "INSERT INTO activities(conversation, sequence, person, json) SELECT id, sequence-@back, @person, @json FROM conversations WHERE id=@conversation";

    private const string Send = "INSERT INTO outbox(conversation, person, json, attempts, due) VALUES(@conversation, @person, @json, 0, @at)";

    /// <summary>What is known when a turn begins: always one row.</summary>
    public static Statement Load(TurnKey key, string activityId, string? clientId) =>
        new(Known, ("@conversation", key.Conversation), ("@person", key.Person), ("@activity", activityId), ("@client", clientId));

    /// <summary>Reads the row of <see cref="Load"/>.</summary>
    public static StoredTurn Read(DbDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetString(0),
        row.IsDBNull(1) ? 0 : row.GetInt64(1),
        !row.IsDBNull(2) && row.GetInt64(2) > 0,
        row.IsDBNull(3) ? null : new StoredReplies(row.GetString(3), row.GetFieldValue<byte[]>(4)));

    /// <summary>Deletes what was said; that something was said stays, so that late duplicates find nothing to do.</summary>
    public static IReadOnlyList<Statement> Forget(TurnKey key) => [.. Erase(key), Of(ForgetState, key)];

    /// <summary>Everything a turn writes. The first statement claims the turn: if it changes no row, another was faster.</summary>
    public static IReadOnlyList<Statement> Commit(TurnCommit turn)
    {
        var (conversation, person, at) = (("@conversation", (object?)turn.Key.Conversation), ("@person", (object?)turn.Key.Person), ("@at", (object?)turn.At.ToUnixTimeMilliseconds()));
        var statements = new List<Statement>(8)
        {
            turn.ExpectedVersion == 0
                ? new(First, conversation, person, ("@state", turn.State), ("@welcomed", turn.Welcomed ? 1L : 0L), at)
                : new(Next, ("@state", turn.State), ("@welcomed", turn.Welcomed ? 1L : 0L), at, conversation, person, ("@version", turn.ExpectedVersion)),
        };
        if (turn.Forget) statements.AddRange(Erase(turn.Key));
        statements.Add(new(Remember, conversation, ("@activity", turn.ActivityId), person, ("@client", turn.ClientActivityId), ("@replies", turn.RepliesJson)));
        if (turn.Hosted)
        {
            statements.Add(new(Extend, conversation, ("@count", (long)turn.Transcript.Count), at));
            for (var i = 0; i < turn.Transcript.Count; i++)
                statements.Add(new(Write, ("@back", (long)(turn.Transcript.Count - 1 - i)), person, ("@json", turn.Transcript[i]), conversation));
        }
        foreach (var json in turn.Outbox) statements.Add(new(Send, conversation, person, ("@json", json), at));
        return statements;
    }

    /// <summary>A statement about everything of a person.</summary>
    public static Statement Of(string sql, TurnKey key) => new(sql, ("@conversation", key.Conversation), ("@person", key.Person));

    private static Statement[] Erase(TurnKey key) => [Of(ForgetTranscript, key), Of(ForgetOutbox, key), Of(ForgetReplies, key)];
}
