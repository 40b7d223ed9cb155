using System.Data.Common;
using Dapper;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>Deletes people who have been silent long enough, a few at a time so that turns are not held up.</summary>
internal static class PurgeStatements
{
    public const int Portion = 100;

    private const string Remove =
        """
        DELETE FROM activities WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM outbox WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM turns WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM people WHERE conversation=@Conversation AND person=@Person;
        DELETE FROM conversations WHERE id=@Conversation AND NOT EXISTS (SELECT 1 FROM people WHERE conversation=@Conversation);
        """;

    /// <param name="connection">In a transaction.</param>
    /// <param name="before">Whoever spoke last before this time goes.</param>
    /// <param name="locking">What keeps other nodes from the same rows; empty where there are none.</param>
    public static async Task<int> RunAsync(DbConnection connection, DateTimeOffset before, string locking)
    {
        var idle = (await connection.QueryAsync<(string Conversation, string Person)>(
            $"SELECT conversation, person FROM people WHERE last_turn < @before LIMIT @Portion {locking}",
            new { before = before.ToUnixTimeMilliseconds(), Portion }).ConfigureAwait(false)).AsList();
        foreach (var (conversation, person) in idle)
            await connection.ExecuteAsync(Remove, new TurnKey(conversation, person)).ConfigureAwait(false);
        return idle.Count;
    }
}
