namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>Tests that see what others in the same process do.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
