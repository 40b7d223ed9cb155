namespace PolicyBot.Protocol.Store;

/// <summary>The database was written by a newer program; waiting does not help, so the process refuses to start.</summary>
public sealed class StoreTooNewException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StoreTooNewException(string message) : base(message) { }
}
