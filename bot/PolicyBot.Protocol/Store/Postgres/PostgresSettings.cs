using System.Data.Common;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>Fills in what the operator left open in the connection string.</summary>
internal static class PostgresSettings
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        // Trouble is answered with 503 long before the channel's 15 seconds are over.
        ("Timeout", "3"),
        ("Command Timeout", "5"),
        ("Cancellation Timeout", "1000"),
        // Three nodes fit into a server's usual hundred connections with room to spare.
        ("Maximum Pool Size", "20"),
        // A turn is the same few statements again and again; 0 for PgBouncer in transaction mode.
        ("Max Auto Prepare", "40"),
        ("Application Name", "PolicyBot"),
    ];

    public static string Complete(string connectionString)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
        foreach (var (name, value) in Defaults)
            if (!settings.ContainsKey(name) && !settings.ContainsKey(name.Replace(" ", "", StringComparison.Ordinal))) settings[name] = value;
        return settings.ConnectionString;
    }
}
