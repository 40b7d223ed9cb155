using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Hears which of the certificates on offer is meant: by number, by "the second one", or "none of these".</summary>
internal static partial class OfferReader
{
    /// <summary>What was heard with the pick in it; null when the whole message is no pick.</summary>
    /// <param name="text">The message; a comma after "no" tells "no, the first" from "not the first".</param>
    /// <param name="folded">The message, folded.</param>
    /// <param name="heard">What was heard so far.</param>
    /// <param name="state">What is on offer, or was until just now.</param>
    /// <param name="lexemes">Words for places in a list.</param>
    public static Utterance? Read(string text, string folded, Utterance heard, ConversationState state, Lexemes lexemes)
    {
        if (state.Offered.Count > 0)
        {
            if (lexemes.Is(LexemeList.NoneOfThese, folded)) return heard with { NoneOfThese = true };
            if (Denied().Match(text) is { Success: true } denied && Place(lexemes.Fold(denied.Groups["what"].Value), state.Offered.Count, lexemes) is { } wrong) return heard with { NotOrdinal = wrong };
            return Place(folded, state.Offered.Count, lexemes) is { } place ? heard with { Ordinal = place } : null;
        }

        return state.JustTaken && state.ChosenFrom.Count > 1 && AfterNo(folded, lexemes) is { } meant && Place(meant, state.ChosenFrom.Count, lexemes) is { } other
            ? heard with { Ordinal = other, YesNo = false } : null;
    }

    private static int? Place(string folded, int offered, Lexemes lexemes)
    {
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered) return number;
        if (lexemes.OrdinalOf(folded) is { } place) return place > offered || -place > offered ? null : place < 0 ? offered + 1 + place : place;
        return lexemes.Around(folded, LexemeList.PickLeads).Select(shorter => Place(shorter, offered, lexemes)).FirstOrDefault(p => p is not null);
    }

    [GeneratedRegex(@"\A\s*(?:(?:it'?s|it\s+is|definitely|certainly)\s+)?(?:not|isn'?t|anything\s+but|(?:肯定|应该|應該)?(?:不是|不会是|不會是)|并非|並非|除了|排除)\s*(?<what>[^,，.。;；:：]{1,30})\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Denied();

    // "No, the first one".
    private static string? AfterNo(string folded, Lexemes lexemes) =>
        (lexemes.Opening(LexemeList.No, folded) ?? lexemes.Opening(LexemeList.Correction, folded)) is { } no && no.Length < folded.Length ? folded[(no.Length + 1)..] : null;
}
