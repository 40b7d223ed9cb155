using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>The words of <c>commands.yaml</c>, folded so that case, width, punctuation and Traditional characters do not matter.</summary>
public sealed class Lexemes
{
    private readonly TextFolder _folder;
    private readonly Dictionary<string, Command> _commands = [];
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly string[] _questionMarks;

    private Lexemes(IReadOnlyDictionary<string, IReadOnlyList<string>> words, IReadOnlyDictionary<string, IReadOnlyList<string>> ordinals, TextFolder folder)
    {
        _folder = folder;
        foreach (var command in Enum.GetValues<Command>())
        {
            foreach (var phrase in words[command.ToString()]) _commands[folder.Fold(phrase)] = command;
        }

        foreach (var (place, phrases) in ordinals)
        {
            foreach (var phrase in phrases) _ordinals[folder.Fold(phrase)] = int.Parse(place, System.Globalization.CultureInfo.InvariantCulture);
        }

        HashSet<string> Folded(string key) => [.. words[key].Select(folder.Fold)];
        Yes = Folded("Yes");
        No = Folded("No");
        NoneOfThese = Folded("NoneOfThese");
        Correction = Folded("Correction");
        Additional = Folded("Additional");
        Supposing = Folded("Supposing");
        EnglishWords = Folded("EnglishWords");
        QuestionOpenings = Folded("QuestionOpenings");
        _questionMarks = [.. words["QuestionMarks"]];
    }

    internal IReadOnlySet<string> Yes { get; }

    internal IReadOnlySet<string> No { get; }

    internal IReadOnlySet<string> NoneOfThese { get; }

    internal IReadOnlySet<string> Correction { get; }

    internal IReadOnlySet<string> Additional { get; }

    internal IReadOnlySet<string> Supposing { get; }

    internal IReadOnlySet<string> EnglishWords { get; }

    internal IReadOnlySet<string> QuestionOpenings { get; }

    /// <summary>Loads the file beside the program.</summary>
    /// <exception cref="KnowledgeException">A group is missing or unknown.</exception>
    public static Lexemes Load(TextFolder folder)
    {
        string[] keys = [.. Enum.GetNames<Command>(), "Yes", "No", "NoneOfThese", "Correction", "Additional", "Supposing", "EnglishWords", "QuestionOpenings", "QuestionMarks"];
        var (words, ordinals) = WordListFile.Read(Path.Combine(AppContext.BaseDirectory, "commands.yaml"), keys, "Ordinals");
        return new Lexemes(words, ordinals, folder);
    }

    /// <summary>A text folded to words with single spaces.</summary>
    public string Fold(string text) => _folder.Fold(text);

    /// <summary>True when a message asks something.</summary>
    public bool IsQuestion(string text, string folded) =>
        _questionMarks.Any(mark => text.Contains(mark, StringComparison.Ordinal)) || Opens(QuestionOpenings, folded);

    /// <summary>The command that is the whole of a folded text.</summary>
    public Command? CommandOf(string folded) => _commands.TryGetValue(folded, out var command) ? command : null;

    /// <summary>The place in a list that a folded text names; -1 for the last.</summary>
    public int? OrdinalOf(string folded) => _ordinals.TryGetValue(folded, out var place) ? place : null;

    /// <summary>True when one of the phrases opens the folded text, as whole words.</summary>
    public static bool Opens(IReadOnlySet<string> phrases, string folded) =>
        phrases.Any(p => folded == p || folded.StartsWith(p + " ", StringComparison.Ordinal));

    /// <summary>True when one of the phrases stands anywhere in the folded text, as whole words.</summary>
    public static bool Holds(IReadOnlySet<string> phrases, string folded)
    {
        var padded = $" {folded} ";
        return phrases.Any(p => padded.Contains($" {p} ", StringComparison.Ordinal));
    }
}
