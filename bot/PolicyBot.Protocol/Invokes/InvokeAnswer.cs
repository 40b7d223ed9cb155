using System.Text.Json.Nodes;

namespace PolicyBot.Protocol.Invokes;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record InvokeAnswer(int Status, JsonObject? Body);
