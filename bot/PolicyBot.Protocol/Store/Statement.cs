namespace PolicyBot.Protocol.Store;

/// <summary>A statement in the SQL that all stores share, and its values in the order of their first use.</summary>
/// <param name="Sql">The same text every time, so that it is compiled once.</param>
/// <param name="Values">Names begin with <c>@</c>; null becomes NULL; in a turn, bytes are text in UTF-8.</param>
internal sealed record Statement(string Sql, params (string Name, object? Value)[] Values);
