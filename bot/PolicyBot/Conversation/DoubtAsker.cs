using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Asks back what an answer leaves in doubt.</summary>
internal sealed class DoubtAsker(Words words, Facts facts, Questions questions)
{
    /// <summary>The state with the doubt kept; the question is in the draft.</summary>
    public ConversationState Ask(ConversationState state, DoubtfulAnswer doubt, TurnDraft draft)
    {
        var region = doubt.Regions is [var only] ? only : null;
        var phrase = doubt.Why switch
        {
            Doubtful.AgeNotExact => Phrase.AskAgeExact,
            Doubtful.AgeNominal => Phrase.AskAgeNominal,
            Doubtful.AgeZodiac => Phrase.AskAgeZodiac,
            Doubtful.AgeTwo => Phrase.AskAgeTwo,
            Doubtful.AgeBirthday => Phrase.AskAgeBirthday,
            Doubtful.AgeOutOfRange => Phrase.AgeOutOfRange,
            Doubtful.Residence when region is not null => Phrase.AskNationalityResidence,
            Doubtful.Residence => Phrase.AskNationalityWhich,
            Doubtful.Dual => doubt.Regions.Count > 1 ? Phrase.AskNationalityDual : Phrase.AskNationalityTwo,
            Doubtful.SharedName => Phrase.AskNationalityShared,
            Doubtful.HukouPlace => Phrase.AskHukouPlace,
            _ => Phrase.AskNationalityGreenCard,
        };
        // Vague again: other words, and a way that needs no sum.
        if (doubt.Why == Doubtful.AgeNotExact && state.Awaiting == Awaiting.Age && state.Misses == 1)
        {
            draft.Say(words[Phrase.AskAgeRoughAgain]).Offer(questions.DoubtLabels(doubt)).Asked = Awaiting.Age;
            draft.Handled = true;
            return state with { RegionInDoubt = null, Misses = 2 };
        }

        draft.Say(words[phrase].With("number", doubt.Number ?? "").With("region", facts.Region(region)));
        draft.Offer(questions.DoubtLabels(doubt)).Asked = doubt.About;
        // What offers its own answers is no repetition, whatever was missed before.
        var again = state.Awaiting == doubt.About && state.Misses > 0 && doubt is { Regions.Count: <= 1, Ages.Count: 0 };
        draft.Handled = !again;
        return state with { RegionInDoubt = doubt.Why == Doubtful.Residence ? region : null, RegionsOffered = doubt.Regions is { Count: > 1 and <= 4 } ? doubt.Regions : [], AgesOffered = doubt is { Why: Doubtful.AgeBirthday, Ages.Count: 2 } ? doubt.Ages : [], RegionsNamed = [.. state.RegionsNamed.Union(doubt.Why == Doubtful.Dual ? doubt.Regions : [])], Misses = state.Misses + 1 };
    }
}
