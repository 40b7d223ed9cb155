namespace PolicyBot.Protocol.Store;

/// <summary>Where conversations are kept and for how long; section <c>Conversations</c>.</summary>
public sealed class ConversationStoreOptions
{
    /// <summary>The SQLite connection string, from <c>ConnectionStrings:Conversations</c>; a relative file lies under the content root.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/conversations.db";

    /// <summary>How long after the last turn everything about a person is deleted; default 24 hours.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often idle conversations are looked for; default 10 minutes.</summary>
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromMinutes(10);
}
