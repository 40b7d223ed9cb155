using System.Text.RegularExpressions;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Sets apart the facts of a message that leads up to them: "next one, same as the second but from Taiwan", "put Brazil back".</summary>
/// <remarks>Commas take the place of what only leads up; the length stays, so that places in the text stay right.</remarks>
internal static partial class BareFacts
{
    /// <summary>The message with commas for what is no fact.</summary>
    public static string Of(string text, Utterance heard, ConversationState state)
    {
        var rest = text.ToCharArray();
        foreach (var span in heard.Same?.Spans ?? []) Comma(rest, span.Start, span.End);
        if (heard.Returns is { } back) Comma(rest, back.Span.Start, back.Span.End);
        if (heard.NextCase && LeadsUp().Match(new string(rest)) is { Success: true } lead) Comma(rest, lead.Index, lead.Index + lead.Length);
        if (heard.NextCase && heard.Same is not null && Except().Match(new string(rest)) is { Success: true } except) Comma(rest, except.Index, except.Index + except.Length);
        if (state.TakenBack || state.Skipped.Count > 0)
        {
            foreach (Match put in PutBack().Matches(text))
            {
                var what = put.Groups["what"];
                Comma(rest, put.Index, what.Index);
                Comma(rest, what.Index + what.Length, put.Index + put.Length);
            }
        }

        return new string(rest);
    }

    private static void Comma(char[] rest, int start, int end)
    {
        if (start >= end) return;
        Array.Fill(rest, ' ', start, end - start);
        rest[start] = ',';
    }

    [GeneratedRegex(@"\A.{0,30}?\b(?:next|one|caller|candidate|client|applicant|person|employee|case|two|three|[2-9b-e])\s+(?:is\s+(?:an?\s+)?|has\s+|holds\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LeadsUp();

    [GeneratedRegex(@"\b(?:but|only|except|just)\s+(?:(?:is|he's|she's|he\s+is|she\s+is)\s+)?from\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Except();

    [GeneratedRegex(@"\b(?:put|bring|take|add|fill)\s+(?:the\s+|my\s+)?(?<what>[^,.;!?\n]{1,30}?)\s+back(?:\s+in)?\b|\b(?:restore|re-?add|re-?enter|bring\s+back|put\s+back|add\s+back)\s+(?<what>[^,.;!?\n]{1,30})|(?:恢复|恢復|加回|补回|補回|填回|写回|寫回)(?<what>[^,，。;；!！?？\n]{1,12})|[把将將]?(?<what>[^,，。;；!！?？\n]{1,10}?)(?:加回来|加回去|加返|填回去|写回去|寫回去|补回去|補回去)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PutBack();
}
