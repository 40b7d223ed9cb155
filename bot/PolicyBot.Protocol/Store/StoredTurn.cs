namespace PolicyBot.Protocol.Store;

/// <summary>What the store knows when a turn begins.</summary>
/// <param name="State">What the handler left last time.</param>
/// <param name="Version">Counts the person's turns; 0 before the first.</param>
/// <param name="Welcomed">True once the person has been spoken to.</param>
/// <param name="Duplicate">The result of this very activity, if it was handled before.</param>
public sealed record StoredTurn(string? State, long Version, bool Welcomed, StoredReplies? Duplicate);
