namespace PolicyBot.Faults.Tests.Hostile;

/// <summary>One hostile request.</summary>
public sealed record Shot(string Method, string Path, byte[]? Body = null, string? Token = null, string ContentType = "application/json");
