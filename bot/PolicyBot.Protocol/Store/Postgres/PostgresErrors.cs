using System.Net.Sockets;
using Npgsql;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>What PostgreSQL's failures mean (appendix A of its manual).</summary>
internal static class PostgresErrors
{
    /// <summary>Somebody else was faster: a key is taken, or the transaction lost against another.</summary>
    public static bool IsConflict(string state) =>
        state is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Our tables are not there (any more): a fresh database behind the old name.</summary>
    public static bool IsMissing(string state) => state is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName;

    /// <summary>The connection is gone while the server may well be there, as after its restart.</summary>
    public static bool IsBroken(NpgsqlException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        || (failure is not PostgresException && failure.InnerException is IOException or SocketException);

    /// <summary>Waiting helps, or an operator: no connection, no room, no time, no write access.</summary>
    public static bool IsTrouble(Exception failure) => failure switch
    {
        PostgresException known => IsMissing(known.SqlState) || known.SqlState[..2] is "08" or "53" or "55" or "57" or "58" or "28" or "25" or "XX",
        NpgsqlException or TimeoutException or ObjectDisposedException => true,
        _ => false,
    };
}
