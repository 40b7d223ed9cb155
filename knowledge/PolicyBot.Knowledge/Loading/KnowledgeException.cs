namespace PolicyBot.Knowledge.Loading;

/// <summary>The data files are not fit to serve from; the message names file, line and column of each mistake.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Creates the exception from what was found.</summary>
    public KnowledgeException(IReadOnlyList<DataError> errors)
        : base("The knowledge data cannot be used:" + Environment.NewLine + string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>Every mistake, in reading order.</summary>
    public IReadOnlyList<DataError> Errors { get; }
}
