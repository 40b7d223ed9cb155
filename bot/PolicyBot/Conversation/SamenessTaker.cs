using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Takes over from another case what is said to be the same there, and nothing else.</summary>
internal sealed class SamenessTaker(Words words)
{
    /// <summary>The message with what it refers to filled in; said in the draft where nothing of the kind is held.</summary>
    public Utterance Settle(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard.Same is not { } same || (heard.IsQuestion && !heard.OtherPerson && !heard.BackToSelf)) return heard;
        if (Case(state, same.Of) is not { } other)
        {
            if (same.Fields.Count == 0 || same.Fields.All(f => Holds(state.Answers, f))) return heard;
            draft.Say(words[Phrase.SameUnknown]).Handled = true;
            return heard;
        }

        if (Wanted(Awaiting.Certificate) && !heard.Certificates.Any && heard.Categories.Count == 0) heard = heard with { Certificates = CertificateReading.None with { Named = other.Qualifications }, Categories = other.StatedCategories };
        if (Wanted(Awaiting.Nationality) && heard.Nationality is null) heard = heard with { Nationality = other.Nationality, Country = other.Country, Doubt = heard.Doubt?.About == Awaiting.Nationality ? null : heard.Doubt };
        if (Wanted(Awaiting.Age) && heard.Age is null) heard = heard with { Age = other.Age };
        if (Wanted(Awaiting.Hukou) && heard.Hukou is null && heard.Nationality is null or NationalityGroup.MainlandChina) heard = heard with { Hukou = other.Hukou };
        if (!heard.HasAnswer) draft.Say(words[Phrase.SameUnknown]).Handled = true;
        return heard;

        // "Same as the second, but from Taiwan": what is told of this case already stays.
        bool Wanted(Awaiting field) => same.Fields.Contains(field) || (same.Fields.Count == 0 && !Holds(state.Answers, field));
    }

    private static Answers? Case(ConversationState state, SameCase of) => (of switch
    {
        SameCase.Mine => state.Person is null ? null : state.Mine,
        SameCase.First => state.Earlier.ElementAtOrDefault(0),
        SameCase.Second => state.Earlier.ElementAtOrDefault(1),
        _ => state.Earlier.Count > 0 ? state.Earlier[^1] : null,
    })?.Answers;

    private static bool Holds(Answers answers, Awaiting field) => field switch
    {
        Awaiting.Nationality => answers.Nationality is not null,
        Awaiting.Age => answers.Age is not null,
        Awaiting.Hukou => answers.Hukou is not null,
        _ => answers.HasCertificate,
    };
}
