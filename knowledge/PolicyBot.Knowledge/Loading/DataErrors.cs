namespace PolicyBot.Knowledge.Loading;

/// <summary>Collects everything wrong with the data, so that one run names every mistake.</summary>
public sealed class DataErrors
{
    private readonly List<DataError> _errors = [];
    private readonly HashSet<string> _unreadable = [];

    /// <summary>What was found so far, in reading order.</summary>
    public IReadOnlyList<DataError> All => _errors;

    /// <summary>Notes a mistake.</summary>
    public void Add(string file, long line, long column, string message) => _errors.Add(new DataError(file, line, column, message));

    /// <summary>True where something is wrong with a file already.</summary>
    public bool Has(string file) => _errors.Any(e => e.File == file);

    /// <summary>Notes that a file cannot be read at all; what others miss in it is then no mistake of theirs.</summary>
    public void Unreadable(string file, long line, long column, string message)
    {
        _unreadable.Add(file);
        Add(file, line, column, message);
    }

    /// <summary>Ends loading if anything was wrong.</summary>
    /// <exception cref="KnowledgeException">At least one error was noted.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count == 0) return;
        var first = _errors.Where(e => _unreadable.Count == 0 || _unreadable.Contains(e.File)).ToList();
        throw new KnowledgeException(first.Count > 0 ? first : _errors);
    }
}
