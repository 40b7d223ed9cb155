using System.Data.Common;

namespace PolicyBot.Protocol.Store;

/// <summary>Runs statements on a connection to either database, in its current transaction.</summary>
internal static class StatementRunning
{
    /// <summary>Runs SQL without values; how many rows it changed.</summary>
    public static int Execute(this DbConnection connection, string sql)
    {
        using var command = connection.Prepare(new Statement(sql));
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement; how many rows it changed.</summary>
    public static async Task<int> ExecuteAsync(this DbConnection connection, Statement statement)
    {
        var command = connection.Prepare(statement);
        await using (command.ConfigureAwait(false)) return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>All rows as <paramref name="read"/> sees them.</summary>
    public static async Task<List<T>> QueryAsync<T>(this DbConnection connection, Statement statement, Func<DbDataReader, T> read)
    {
        var command = connection.Prepare(statement);
        await using (command.ConfigureAwait(false))
        {
            var rows = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (rows.ConfigureAwait(false)) return await rows.ListAsync(read).ConfigureAwait(false);
        }
    }

    /// <summary>The value of the first row's first column; null when there is none.</summary>
    public static async Task<T?> FindAsync<T>(this DbConnection connection, Statement statement) where T : struct =>
        (await connection.QueryAsync(statement, row => row.IsDBNull(0) ? (T?)null : row.GetFieldValue<T>(0)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The rest of a result.</summary>
    public static async Task<List<T>> ListAsync<T>(this DbDataReader rows, Func<DbDataReader, T> read)
    {
        var list = new List<T>();
        while (await rows.ReadAsync().ConfigureAwait(false)) list.Add(read(rows));
        return list;
    }

    /// <summary>A command for the statement.</summary>
    public static DbCommand Prepare(this DbConnection connection, Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        foreach (var (name, value) in statement.Values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
