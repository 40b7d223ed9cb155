using Microsoft.Data.Sqlite;

namespace PolicyBot.Protocol.Store;

/// <summary>A connection whose statements are compiled once. For one thread at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection, int generation) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>Which life of the database it was opened in.</summary>
    public int Generation => generation;

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public int Execute(Statement statement) => Prepare(statement).ExecuteNonQuery();

    /// <summary>Runs a statement without values.</summary>
    public void Execute(string sql) => Execute(new Statement(sql));

    /// <summary>The one row of a statement that always has one, as <paramref name="read"/> sees it.</summary>
    public T Single<T>(Statement statement, Func<SqliteDataReader, T> read)
    {
        using var rows = Prepare(statement).ExecuteReader();
        rows.Read();
        return read(rows);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(Statement statement)
    {
        if (!_commands.TryGetValue(statement.Sql, out var command))
        {
            command = _commands[statement.Sql] = connection.CreateCommand();
            command.CommandText = statement.Sql;
            foreach (var (name, _) in statement.Values) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        for (var i = 0; i < statement.Values.Length; i++) command.Parameters[i].Value = statement.Values[i].Value ?? DBNull.Value;
        return command;
    }
}
