using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Importing;

/// <summary>The file cannot be taken in; names every broken place. Nothing was written.</summary>
public sealed class ImportException : Exception
{
    /// <summary>One thing wrong with a whole file.</summary>
    public ImportException(string message)
        : base(message) => Problems = [message];

    /// <summary>Creates the exception from the broken places.</summary>
    public ImportException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Creates the exception from mistakes in data or review files.</summary>
    internal ImportException(IReadOnlyList<DataError> errors)
        : this([.. errors.Select(e => e.ToString())])
    {
    }

    /// <summary>Every problem: where it is, what is wrong, what would be right.</summary>
    public IReadOnlyList<string> Problems { get; }
}
