namespace PolicyBot.Knowledge.Loading;

/// <summary>One thing wrong in a data file.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based: the character column in YAML, the field number in CSV.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record DataError(string File, long Line, long Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
