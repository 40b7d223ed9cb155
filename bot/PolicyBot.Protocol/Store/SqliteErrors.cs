namespace PolicyBot.Protocol.Store;

/// <summary>SQLite result codes this library tells apart.</summary>
internal static class SqliteErrors
{
    public const int Constraint = 19;
}
