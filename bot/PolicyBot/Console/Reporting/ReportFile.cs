using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Console.Reporting;

/// <summary>Reports in the file <c>Console:Reports</c>, by default <c>reports.jsonl</c> beside the conversations: one JSON object a line, only ever appended to.</summary>
/// <remarks>The policy officer empties the file by moving it away. Thread-safe within one process; several processes each need a file of their own.</remarks>
internal sealed class ReportFile(IOptions<ConversationStoreOptions> store, IHostEnvironment environment, IConfiguration configuration)
{
    /// <summary>A file of this size takes no more; nobody reads ten thousand notes.</summary>
    public const long MostBytes = 4 * 1024 * 1024;

    private static readonly ConsoleJson Json = new(new JsonSerializerOptions(ConsoleJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    private readonly Lock _lock = new();

    /// <summary>Where the reports are.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(
        configuration["Console:Reports"] is { Length: > 0 } file ? file : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Database(store.Value)) ?? "", "reports.jsonl"),
        environment.ContentRootPath);

    /// <summary>Writes one down, through to the disk; false when the file is full.</summary>
    public bool TryAdd(Report report)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(report, Json.Report);
        lock (_lock)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            if (file.Length + line.Length > MostBytes) return false;
            file.Seek(0, SeekOrigin.End);
            // A line cut short by a power failure must not swallow this one.
            if (file.Length > 0 && !EndsALine(file)) file.WriteByte((byte)'\n');
            file.Write([.. line, (byte)'\n']);
            file.Flush(flushToDisk: true);
            return true;
        }
    }

    /// <summary>All reports, newest first; lines that cannot be read are left out.</summary>
    public IReadOnlyList<Report> All()
    {
        lock (_lock)
        {
            if (!File.Exists(Path)) return [];
            return [.. File.ReadLines(Path).Select(Read).OfType<Report>().Reverse()];
        }
    }

    // A database server has no folder of ours: then they are where SQLite would be by default.
    private static string Database(ConversationStoreOptions options) =>
        new SqliteConnectionStringBuilder((options.IsPostgres ? new ConversationStoreOptions() : options).ConnectionString).DataSource;

    private static bool EndsALine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private static Report? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json.Report);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
