namespace PolicyBot.Knowledge.Loading;

/// <summary>Collects everything wrong with the data, so that one run names every mistake.</summary>
public sealed class DataErrors
{
    private readonly List<DataError> _errors = [];

    /// <summary>What was found so far, in reading order.</summary>
    public IReadOnlyList<DataError> All => _errors;

    /// <summary>Notes a mistake.</summary>
    public void Add(string file, long line, long column, string message) => _errors.Add(new DataError(file, line, column, message));

    /// <summary>Ends loading if anything was wrong.</summary>
    /// <exception cref="KnowledgeException">At least one error was noted.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0) throw new KnowledgeException(_errors);
    }
}
