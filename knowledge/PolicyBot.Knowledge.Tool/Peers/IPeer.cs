namespace PolicyBot.Knowledge.Tool.Peers;

/// <summary>An off-the-shelf way to search the register: ranks, and leaves deciding to thresholds.</summary>
internal interface IPeer
{
    /// <summary>Its name in the table.</summary>
    string Name { get; }

    /// <summary>Best rows first, each once, at most four.</summary>
    IReadOnlyList<Hit> Search(string text);
}

/// <summary>A ranked row.</summary>
/// <param name="Id">Qualification.</param>
/// <param name="Score">On the peer's own scale.</param>
internal readonly record struct Hit(string Id, double Score);
