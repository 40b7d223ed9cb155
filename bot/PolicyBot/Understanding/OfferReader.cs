using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Hears which of the certificates on offer is meant: by number, by "the second one", or "none of these".</summary>
internal static class OfferReader
{
    /// <summary>What was heard with the pick in it; null when the whole message is no pick.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="heard">What was heard so far.</param>
    /// <param name="state">What is on offer, or was until just now.</param>
    /// <param name="lexemes">Words for places in a list.</param>
    public static Utterance? Read(string folded, Utterance heard, ConversationState state, Lexemes lexemes)
    {
        if (state.Offered.Count > 0)
        {
            if (lexemes.Is(LexemeList.NoneOfThese, folded)) return heard with { NoneOfThese = true };
            return Place(folded, state.Offered.Count, lexemes) is { } place ? heard with { Ordinal = place } : null;
        }

        return state.JustTaken && state.ChosenFrom.Count > 1 && AfterNo(folded, lexemes) is { } meant && Place(meant, state.ChosenFrom.Count, lexemes) is { } other
            ? heard with { Ordinal = other, YesNo = false } : null;
    }

    private static int? Place(string folded, int offered, Lexemes lexemes)
    {
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered) return number;
        return lexemes.OrdinalOf(folded) is { } place && place <= offered ? (place < 0 ? offered : place) : null;
    }

    // "No, the first one".
    private static string? AfterNo(string folded, Lexemes lexemes) =>
        (lexemes.Opening(LexemeList.No, folded) ?? lexemes.Opening(LexemeList.Correction, folded)) is { } no && no.Length < folded.Length ? folded[(no.Length + 1)..] : null;
}
