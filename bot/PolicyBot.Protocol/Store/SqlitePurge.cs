using Dapper;
using Microsoft.Data.Sqlite;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>Deletes people who have been silent long enough, a few at a time so that turns are not held up.</summary>
internal static class SqlitePurge
{
    public const int Portion = 100;

    public static int Run(SqliteConnection connection, DateTimeOffset before)
    {
        var idle = connection.Query<(string Conversation, string Person)>(
            "SELECT conversation, person FROM people WHERE last_turn < @before LIMIT @Portion",
            new { before = before.ToUnixTimeMilliseconds(), Portion }).AsList();
        foreach (var (conversation, person) in idle) Remove(connection, new TurnKey(conversation, person));
        return idle.Count;
    }

    private static void Remove(SqliteConnection connection, TurnKey key) => connection.Execute(
        """
        DELETE FROM activities WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM outbox WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM turns WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM people WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM conversations WHERE id=@Conversation AND NOT EXISTS (SELECT 1 FROM people WHERE conversation=@Conversation);
        """,
        new { key.Conversation, key.Person });
}
