using System.Data.Common;
using Dapper;

namespace PolicyBot.Protocol.Store;

/// <summary>Reads what pages show.</summary>
internal static class TranscriptStatements
{
    private const string Newest = "SELECT sequence FROM conversations WHERE id=@conversation;";

    private const string Page =
        $"""
        {Newest}
        SELECT sequence, json FROM activities WHERE conversation=@conversation AND sequence>@after ORDER BY sequence LIMIT @limit;
        """;

    public static Task<long?> WatermarkAsync(DbConnection connection, string conversation) =>
        connection.ExecuteScalarAsync<long?>(Newest, new { conversation });

    public static async Task<ActivityPage?> ReadAsync(DbConnection connection, string conversation, long after, int max)
    {
        var answers = await connection.QueryMultipleAsync(Page, new { conversation, after, limit = max + 1 }).ConfigureAwait(false);
        await using (answers.ConfigureAwait(false))
        {
            if (await answers.ReadFirstOrDefaultAsync<long?>().ConfigureAwait(false) is not { } newest) return null;
            if (after <= newest) return Cut((await answers.ReadAsync<(long, string)>().ConfigureAwait(false)).AsList(), after, max);
        }
        return await ReadAsync(connection, conversation, 0, max).ConfigureAwait(false);
    }

    private static ActivityPage Cut(List<(long Sequence, string Json)> rows, long after, int max)
    {
        var shown = rows.Count > max ? rows[..max] : rows;
        return new ActivityPage([.. shown.Select(row => row.Json)], shown.Count > 0 ? shown[^1].Sequence : after, rows.Count > max);
    }
}
