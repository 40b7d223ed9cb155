using System.Data.Common;

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
        connection.FindAsync<long>(new(Newest, ("@conversation", conversation)));

    public static async Task<ActivityPage?> ReadAsync(DbConnection connection, string conversation, long after, int max)
    {
        var command = connection.Prepare(new(Page, ("@conversation", conversation), ("@after", after), ("@limit", max + 1)));
        await using (command.ConfigureAwait(false))
        {
            var rows = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                if (!await rows.ReadAsync().ConfigureAwait(false)) return null;
                if (after <= rows.GetInt64(0))
                {
                    await rows.NextResultAsync().ConfigureAwait(false);
                    return Cut(await rows.ListAsync(row => (row.GetInt64(0), row.GetString(1))).ConfigureAwait(false), after, max);
                }
            }
        }
        return await ReadAsync(connection, conversation, 0, max).ConfigureAwait(false);
    }

    private static ActivityPage Cut(List<(long Sequence, string Json)> rows, long after, int max)
    {
        var shown = rows.Count > max ? rows[..max] : rows;
        return new ActivityPage([.. shown.Select(row => row.Json)], shown.Count > 0 ? shown[^1].Sequence : after, rows.Count > max);
    }
}
