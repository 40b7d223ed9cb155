using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Hears a supposition without its "if": "and 69?" after "what if I were 71?", "and at 70?" after the result.</summary>
public sealed class SupposingReader(Lexemes lexemes)
{
    // Longer messages say what they mean.
    private const int Longest = 30;
    private const int Youngest = 1;
    private const int Oldest = 99;

    /// <summary>True when the message goes on supposing.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="state">What was said before.</param>
    internal bool GoesOn(string folded, ConversationState state)
    {
        // What was left open is told now, not supposed.
        if (state.Awaiting != Awaiting.None || folded.Length > Longest || state.TakenBack || state.Skipped.Contains(Awaiting.Age)) return false;
        var rest = folded;
        while (lexemes.Opening(LexemeList.GoesOn, rest) is { } lead && lead.Length < rest.Length) rest = rest[(lead.Length + 1)..];
        if (lexemes.Closes(LexemeList.GoesOn, rest)) rest = rest[..rest.LastIndexOf(' ')];
        return rest.Length < folded.Length && (state.Supposed || IsAge(rest));
    }

    private static bool IsAge(string rest) => NumberScanner.Scan(rest) is [{ Opaque: false, Value: >= Youngest and <= Oldest } number]
        && rest[..number.Start].Trim().Length == 0 && rest[number.End..].Replace(" ", "", StringComparison.Ordinal) is "" or "岁" or "周岁";
}
