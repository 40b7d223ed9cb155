namespace PolicyBot.Protocol.Store;

/// <summary>Where conversations are kept and for how long; section <c>Conversations</c>.</summary>
public sealed class ConversationStoreOptions
{
    /// <summary>From <c>ConnectionStrings:Conversations</c>: <c>Data Source=…</c> is SQLite (a relative file lies under the content root), <c>Host=…;Database=…</c> is PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/conversations.db";

    /// <summary>How long after the last turn everything about a person is deleted; default 24 hours.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often idle conversations are looked for; default 10 minutes.</summary>
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>PostgreSQL only: how often open streams look for news whose notification was lost; default 5 seconds.</summary>
    public TimeSpan NewsPollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>PostgreSQL only: after how long another node may send a reply whose sender fell silent; default 60 seconds, longer than any attempt.</summary>
    public TimeSpan OutboxLease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>True when the connection string names a PostgreSQL server.</summary>
    public bool IsPostgres
    {
        get
        {
            var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = ConnectionString };
            return parts.ContainsKey("Host") || (parts.ContainsKey("Server") && parts.ContainsKey("Database"));
        }
    }
}
