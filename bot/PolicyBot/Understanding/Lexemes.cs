using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>The words of <c>commands.yaml</c>, folded so that case, width, punctuation and Traditional characters do not matter.</summary>
public sealed partial class Lexemes
{
    private static readonly string[] Lists = [.. Enum.GetNames<LexemeList>(), .. Enum.GetNames<Command>(), .. Enum.GetNames<Person>()];

    private readonly TextFolder _folder;
    private readonly Dictionary<string, Command> _commands = [];
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly Dictionary<LexemeList, PhraseSet> _lists = [];
    private readonly HashSet<string> _signs;
    private readonly List<(string Sign, Command Command)> _commandSigns = [];

    private Lexemes(IReadOnlyDictionary<string, IReadOnlyList<string>> words, IReadOnlyDictionary<string, IReadOnlyList<string>> ordinals, TextFolder folder)
    {
        _folder = folder;
        foreach (var command in Enum.GetValues<Command>())
        {
            foreach (var phrase in words[command.ToString()])
            {
                if (folder.Fold(phrase) is { Length: > 0 } folded) _commands[folded] = command;
                else _commandSigns.Add((phrase, command));
            }
        }

        foreach (var (place, phrases) in ordinals)
        {
            foreach (var phrase in phrases) _ordinals[folder.Fold(phrase)] = int.Parse(place, System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var list in Enum.GetValues<LexemeList>()) _lists[list] = new PhraseSet(words[list.ToString()].Select(folder.Fold));
        People = [.. Enum.GetValues<Person>().SelectMany(p => words[p.ToString()].Select(w => ($" {folder.Fold(w)} ", p))).OrderByDescending(w => w.Item1.Length)];
        QuestionMarks = words[nameof(LexemeList.QuestionMarks)];
        _signs = [.. words[nameof(LexemeList.Yes)].Concat(words[nameof(LexemeList.No)]).Concat(words[nameof(LexemeList.Acknowledge)]).Where(w => folder.Fold(w).Length == 0)];
        Signs = (Yes: [.. words[nameof(LexemeList.Yes)].Where(_signs.Contains)], No: [.. words[nameof(LexemeList.No)].Where(_signs.Contains)]);
    }

    /// <summary>Words for people between spaces, longest first.</summary>
    internal IReadOnlyList<(string Words, Person Person)> People { get; }

    /// <summary>Marks of a question, as written.</summary>
    internal IReadOnlyList<string> QuestionMarks { get; }

    /// <summary>Emoji that say yes or no; folding would lose them.</summary>
    internal (IReadOnlyList<string> Yes, IReadOnlyList<string> No) Signs { get; }

    /// <summary>The phrases of a list.</summary>
    internal IReadOnlySet<string> this[LexemeList list] => _lists[list].All;

    /// <summary>Loads the file beside the program.</summary>
    /// <exception cref="KnowledgeException">A group is missing or unknown.</exception>
    public static Lexemes Load(TextFolder folder)
    {
        var (words, ordinals) = WordListFile.Read(Path.Combine(AppContext.BaseDirectory, "commands.yaml"), Lists, "Ordinals");
        return new Lexemes(words, ordinals, folder);
    }

    /// <summary>A text folded to words with single spaces.</summary>
    public string Fold(string text) => _folder.Fold(text);

    /// <summary>True when a sentence asks something.</summary>
    public bool IsQuestion(string text, string folded)
    {
        // 好几个 counts and does not ask.
        // Nor does a Cantonese 咋 behind a number, which says that it is no more.
        var asking = Only().Replace(text.Replace("好几", "", StringComparison.Ordinal).Replace("好幾", "", StringComparison.Ordinal), "");
        return QuestionMarks.Any(mark => asking.Contains(mark, StringComparison.Ordinal)) || Opens(LexemeList.QuestionOpenings, folded) || Asking().IsMatch(text);
    }

    // 收不收, 使唔使; 认不 and 作废了没 at the end, but not 还没; "if it is in the third group, what does that do": asked in the middle.
    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs})[不没沒唔冇]\1|\p{IsCJKUnifiedIdeographs}(?<![还還我也都就从從并並])[没沒不未么麼]\s*[,，。.!！~～]*\s*\z|\b(?:what|how|where|when|who|which|why)\s+(?:do|does|did|is|are|was|would|should|can|could|will)\b|\b(?:and|so|but|then|or)\s+(?:do|does|can|could|should|will|would|am|is|are)\s+(?:i|we|they|it|you|he|she|that|this|there|my)\b|\b(?:do|does|can|could|should)\s+(?:i|we|they|he|she)\s+\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"(?<=[0-9〇零一二三四五六七八九十歲岁])咋(?=\s*(?:\z|[,，。.!！]))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Only();

    /// <summary>The command that is the whole of a folded text, words of courtesy aside.</summary>
    public Command? CommandOf(string folded)
    {
        if (_commands.TryGetValue(folded, out var command)) return command;
        foreach (var shorter in Shorter(folded))
        {
            if (CommandOf(shorter) is { } found) return found;
        }

        return null;
    }

    /// <summary>The command an emoji gives: a waving hand greets.</summary>
    internal Command? CommandSignIn(string text) => _commandSigns.Where(s => text.Contains(s.Sign, StringComparison.Ordinal)).Select(s => (Command?)s.Command).FirstOrDefault();

    /// <summary>The place in a list that a folded text names; -1 for the last, -2 for the last but one.</summary>
    public int? OrdinalOf(string folded) => _ordinals.TryGetValue(folded, out var place) ? place : null;

    /// <summary>True when one of the phrases is the whole folded text.</summary>
    internal bool Is(LexemeList list, string folded) => _lists[list].Contains(folded);

    /// <summary>True when one of the phrases opens the folded text, as whole words.</summary>
    internal bool Opens(LexemeList list, string folded) => _lists[list].Opening(folded) is not null;

    /// <summary>True when the folded text is nothing but phrases of a list and words of courtesy.</summary>
    internal bool IsOnly(LexemeList list, string folded)
    {
        if (!Opens(list, folded)) return false;
        while (folded.Length > 0 && (Opening(list, folded) ?? Opening(LexemeList.PoliteBefore, folded) ?? Opening(LexemeList.PoliteAfter, folded)) is { } part)
        {
            folded = folded[Math.Min(folded.Length, part.Length + 1)..];
        }

        return folded.Length == 0;
    }

    /// <summary>The longest phrase of a list that opens the folded text; null if none does.</summary>
    internal string? Opening(LexemeList list, string folded) => _lists[list].Opening(folded);

    /// <summary>True when one of the phrases closes the folded text, as whole words.</summary>
    internal bool Closes(LexemeList list, string folded) => _lists[list].Closing(folded) is not null;

    /// <summary>True when one of the phrases stands anywhere in the folded text, as whole words.</summary>
    internal bool Holds(LexemeList list, string folded) => _lists[list].In(folded);

    /// <summary>A folded text without one phrase of courtesy, or of the given list, at either end; every way there is.</summary>
    internal IEnumerable<string> Around(string folded, LexemeList leads)
    {
        if (_lists[leads].Opening(folded) is { } lead && lead.Length < folded.Length) yield return folded[(lead.Length + 1)..];
        foreach (var shorter in Shorter(folded)) yield return shorter;
    }

    // One word of courtesy less at either end; longest first, so that "could you please" goes as a whole.
    private IEnumerable<string> Shorter(string folded)
    {
        if (_lists[LexemeList.PoliteBefore].Opening(folded) is { } before && before.Length < folded.Length) yield return folded[(before.Length + 1)..];
        if (_lists[LexemeList.PoliteAfter].Closing(folded) is { } after) yield return folded[..^(after.Length + 1)];
    }
}
