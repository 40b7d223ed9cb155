using Dapper;
using Microsoft.Data.Sqlite;

namespace PolicyBot.Protocol.Store;

/// <summary>Reads what pages show.</summary>
internal static class SqliteTranscript
{
    public static long? Watermark(SqliteConnection connection, string conversation) =>
        connection.ExecuteScalar<long?>("SELECT sequence FROM conversations WHERE id=@conversation", new { conversation });

    public static ActivityPage? Read(SqliteConnection connection, string conversation, long after, int max)
    {
        if (Watermark(connection, conversation) is not { } newest) return null;
        if (after > newest) after = 0;
        var rows = connection.Query<(long Sequence, string Json)>(
            "SELECT sequence, json FROM activities WHERE conversation=@conversation AND sequence>@after ORDER BY sequence LIMIT @limit",
            new { conversation, after, limit = max + 1 }).AsList();
        var shown = rows.Count > max ? rows[..max] : rows;
        return new ActivityPage([.. shown.Select(row => row.Json)], shown.Count > 0 ? shown[^1].Sequence : after, rows.Count > max);
    }
}
