using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PolicyBot.Protocol.Store;

/// <summary>Opens connections to the one database file and knows which failures will pass.</summary>
internal sealed class SqliteDatabase
{
    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private int _generation;
    private volatile bool _opened;

    public SqliteDatabase(IOptions<ConversationStoreOptions> options, IHostEnvironment environment)
    {
        var builder = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false };
        if (string.IsNullOrEmpty(builder.DataSource) || builder.DataSource.Contains(":memory:", StringComparison.Ordinal) || builder.Mode == SqliteOpenMode.Memory)
            throw new InvalidOperationException("ConnectionStrings:Conversations must name a database file, as in 'Data Source=data/conversations.db'.");
        builder.DataSource = File = Path.GetFullPath(builder.DataSource, environment.ContentRootPath);
        // A locked database is answered with 503 long before the client's 15 seconds are over.
        if (!builder.ShouldSerialize("Default Timeout")) builder.DefaultTimeout = 2;
        _connectionString = builder.ToString();
    }

    /// <summary>The full path of the database.</summary>
    public string File { get; }

    /// <summary>True while the file is where it was; SQLite itself happily writes on into a deleted file.</summary>
    public bool Exists => System.IO.File.Exists(File);

    /// <summary>True when the database was migrated by this process and is still there.</summary>
    public bool IsReady => _opened && Exists;

    /// <summary>The connection that writes: durable, migrated, created when missing.</summary>
    public SqliteSession OpenWriter()
    {
        // Only at the start: a folder that vanishes later is a lost disk, not a fresh one.
        if (!_opened) Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var session = Open();
        try
        {
            session.Connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
            // Under load the default of 4 MB would copy the log into the file several times a second.
            session.Connection.Execute("PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-8000;");
            SqliteSchema.Migrate(session);
            _opened = true;
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A session for reading; give it back with <see cref="Return"/>, or dispose it after a failure.</summary>
    public SqliteSession Rent() => _idle.TryTake(out var session) ? session : Open();

    /// <summary>Keeps a session for the next reader, unless the database was opened anew meanwhile.</summary>
    public void Return(SqliteSession session)
    {
        if (session.Generation == Volatile.Read(ref _generation)) _idle.Add(session);
        else session.Dispose();
    }

    /// <summary>Forgets all sessions, so that the next one sees the disk as it is.</summary>
    public void Reset()
    {
        Interlocked.Increment(ref _generation);
        while (_idle.TryTake(out var session)) session.Dispose();
    }

    private SqliteSession Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return new SqliteSession(connection, Volatile.Read(ref _generation));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void TryRollBack(SqliteConnection connection)
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself.
        }
    }
}
