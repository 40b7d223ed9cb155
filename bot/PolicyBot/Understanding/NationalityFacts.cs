using PolicyBot.Conversation;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Turns a reading of nationality into facts, or into something to ask back.</summary>
internal static class NationalityFacts
{
    public static Utterance Into(Utterance heard, NationalityReading reading, ConversationState state) => reading.Kind switch
    {
        NationalityKind.Region => heard with { Nationality = reading.Group ?? NationalityGroup.ForeignNational, Country = reading.Code },
        // Where somebody lives matters only while the nationality is open; later it is small talk.
        NationalityKind.Ambiguous when reading.Doubt == NationalityDoubt.ResidenceOnly && state.Answers.Nationality is not null => heard,
        // One question a turn: a doubt about the age was there first.
        NationalityKind.Ambiguous when heard.Doubt is null => heard with
        {
            Doubt = new DoubtfulAnswer(
                reading.Doubt switch
                {
                    NationalityDoubt.Dual => Doubtful.Dual,
                    NationalityDoubt.Shared => Doubtful.SharedName,
                    NationalityDoubt.GreenCard => Doubtful.GreenCard,
                    _ => Doubtful.Residence,
                },
                null, reading.Codes, []),
        },
        _ => heard,
    };
}
