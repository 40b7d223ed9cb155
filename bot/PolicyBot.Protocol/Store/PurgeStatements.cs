using System.Data.Common;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>Deletes people who have been silent long enough, a few at a time so that turns are not held up.</summary>
internal static class PurgeStatements
{
    public const int Portion = 100;

    private const string Remove =
        """
        DELETE FROM activities WHERE conversation=@conversation AND person=@person;
        DELETE FROM outbox WHERE conversation=@conversation AND person=@person;
        DELETE FROM turns WHERE conversation=@conversation AND person=@person;
        DELETE FROM people WHERE conversation=@conversation AND person=@person;
        DELETE FROM conversations WHERE id=@conversation AND NOT EXISTS (SELECT 1 FROM people WHERE conversation=@conversation);
        """;

    /// <param name="connection">In a transaction.</param>
    /// <param name="before">Whoever spoke last before this time goes.</param>
    /// <param name="locking">What keeps other nodes from the same rows; empty where there are none.</param>
    public static async Task<int> RunAsync(DbConnection connection, DateTimeOffset before, string locking)
    {
        var idle = await connection.QueryAsync(
            new($"SELECT conversation, person FROM people WHERE last_turn < @before LIMIT @portion {locking}", ("@before", before.ToUnixTimeMilliseconds()), ("@portion", Portion)),
            row => new TurnKey(row.GetString(0), row.GetString(1))).ConfigureAwait(false);
        foreach (var key in idle) await connection.ExecuteAsync(TurnStatements.Of(Remove, key)).ConfigureAwait(false);
        return idle.Count;
    }
}
