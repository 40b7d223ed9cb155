using System.Data.Common;

namespace PolicyBot.Protocol.Store;

/// <summary>The statements of the outbox, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class OutboxStatements
{
    // Only the head of each conversation's queue may be sent: replies arrive in order.
    private const string Heads = "SELECT MIN(id) FROM outbox GROUP BY conversation";

    private const string FindDue = $"SELECT id, conversation, json, attempts FROM outbox WHERE id IN ({Heads}) AND due<=@now ORDER BY id LIMIT @max";

    /// <summary>When the next head of a queue is due.</summary>
    public static Statement NextDue { get; } = new($"SELECT MIN(due) FROM outbox WHERE id IN ({Heads})");

    /// <summary>How many wait, and the oldest of them.</summary>
    public static Statement Inspect { get; } = new("SELECT (SELECT COUNT(*) FROM outbox), (SELECT json FROM outbox ORDER BY id LIMIT 1)");

    /// <summary>What may be sent now.</summary>
    public static Statement Due(DateTimeOffset now, int max) => new(FindDue, ("@now", now.ToUnixTimeMilliseconds()), ("@max", max));

    /// <summary>Reads id, conversation, JSON and attempts.</summary>
    public static OutboxMessage Read(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3));

    public static Statement Remove(long id) => new("DELETE FROM outbox WHERE id=@id", ("@id", id));

    public static Statement Retry(long id, DateTimeOffset due) =>
        new("UPDATE outbox SET attempts=attempts+1, due=@due WHERE id=@id", ("@due", due.ToUnixTimeMilliseconds()), ("@id", id));
}
