namespace PolicyBot.Protocol.Store;

/// <summary>The store cannot be used right now (locked, full, gone). Nothing was half-applied; trying again is safe.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Wraps the store's own failure.</summary>
    public StoreUnavailableException(string message, Exception? cause = null) : base(message, cause) { }
}
