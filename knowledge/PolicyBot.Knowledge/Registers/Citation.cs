namespace PolicyBot.Knowledge.Registers;

/// <summary>A source and the place in it.</summary>
public sealed record Citation(Source Source, string Locator);
