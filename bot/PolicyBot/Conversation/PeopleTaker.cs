using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Keeps apart whose answers are taken: nothing said of somebody else becomes the writer's own, and nothing changes hands unsaid.</summary>
internal sealed class PeopleTaker(KnowledgeBase knowledge, Words words, Facts facts)
{
    private const int GrownUp = 18;

    // The topic that says what the list does for family members.
    private const string Family = "family";

    /// <summary>The state and what is left of the message once it is settled whom it is about.</summary>
    public (ConversationState State, Utterance Heard) Settle(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard.Returns is { } returns && Earlier(state, returns) is { } earlier)
        {
            draft.Say(earlier.Person is { } back ? words[Phrase.BackToPerson].With("person", facts.Person(back)) : words[Phrase.BackToYou]).Handled = !heard.IsQuestion;
            return (Resumed(state, earlier), heard with { About = null });
        }

        if (heard is { Along: true, IsQuestion: true, Certificates.Any: false, Categories.Count: 0 } && !state.IsFresh)
        {
            // 我妈可以跟着来吗, "I'm from Taiwan, can I come with him?": nothing of that one is taken.
            return (state, heard with { About = null, AboutSelf = false, Age = null, Nationality = null, Country = null, Hukou = null, Doubt = null, Supposing = false, Topic = heard.Topic ?? knowledge.Topics.FirstOrDefault(t => t.Id == Family) });
        }

        if (heard.About is { } person)
        {
            if (IsSame(state, heard, person)) return (state, heard);
            // 我爸妈都有ACCA, and then 我爸是英国人: of the two it is the father.
            if (state.Person == Person.Parent && person is Person.Father or Person.Mother && !heard.OtherPerson) return (state with { Person = person }, heard);
            if (AsksOfChildren(state, heard, person))
            {
                if (heard.Age >= GrownUp) draft.Say(words[Phrase.ChildGrown]);
                return (state, heard with { About = null, Age = null, Nationality = null, Country = null, Doubt = null, IsQuestion = true, Topic = knowledge.Topics.FirstOrDefault(t => t.Id == Family) });
            }

            if (AsksBeside(state, heard))
            {
                // "My wife being Chinese, does that open a route?" asks about oneself; nothing of hers is taken.
                return (state, heard with { About = null, Age = null, Nationality = null, Country = null, Hukou = null, Doubt = null, Supposing = false, Topic = heard.Topic ?? knowledge.Topics.FirstOrDefault(t => t.Id == Family) });
            }

            if (state.Person is null && state.IsFresh && state.Offered.Count == 0)
            {
                // "And my wife?" at the very start is a start, though it tells nothing yet.
                draft.Say(words[Phrase.TakenForOther].With("person", facts.Person(person))).Handled = heard is { OtherPerson: true, HasAnswer: false };
                return (state with { Person = person }, heard with { About = null });
            }

            if (state.Awaiting == Awaiting.None || heard.OtherPerson || state.Person is not null)
            {
                // "And my wife?" is understood, though it tells nothing yet.
                draft.Say(words[Phrase.NewPerson].With("person", facts.Person(person))).Handled = heard is { OtherPerson: true, HasAnswer: false };
                return (Earlier(state, new CaseReturn(null, default) { Person = person }) is { } before && heard is { NextCase: false } && person is not (Person.Someone or Person.Colleague or Person.Client or Person.Friend)
                    ? Resumed(state, before) : For(person, state), heard);
            }

            if (AnswersForAnother(state, heard, person))
            {
                draft.Say(words[Phrase.TakenForOther].With("person", facts.Person(person)));
                return (state with { Person = person }, heard with { About = null });
            }

            return (state, NotYours(heard, draft));
        }

        if (((heard.AboutSelf && heard.HasAnswer) || heard.BackToSelf) && state.Person is not null && !heard.Supposing)
        {
            draft.Say(words[Phrase.BackToYou]).Handled = heard is { HasAnswer: false, IsQuestion: false, Topic: null };
            return (Mine(state), heard);
        }

        return (state, heard);
    }

    /// <summary>Starts another person's answers; the way back to the ones so far stays open.</summary>
    public static ConversationState For(Person person, ConversationState state) =>
        (state.Shelved() with { Mine = state.Person is null ? state.Now : state.Mine, Declined = [], RegionInDoubt = null, Misses = 0, Awaiting = Awaiting.Certificate })
        .NothingOffered().With(new Moment { Person = person });

    /// <summary>Returns to the answers of the person writing.</summary>
    public static ConversationState Mine(ConversationState state) =>
        (state.Shelved() with { Misses = 0, RegionInDoubt = null }).NothingOffered().With(state.Mine ?? new Moment());

    // The newest answers of that case: it may have been returned to before.
    private static Moment? Earlier(ConversationState state, CaseReturn returns) =>
        returns.Place is { } place ? state.Earlier.ElementAtOrDefault(place - 1) : state.Earlier.LastOrDefault(m => m.Person == returns.Person);

    private static ConversationState Resumed(ConversationState state, Moment moment) =>
        (state.Shelved() with { Mine = state.Person is null ? state.Now : state.Mine, Declined = [], RegionInDoubt = null, Misses = 0 }).NothingOffered().With(moment);

    // "She" goes on about the wife; a name for somebody else does not.
    private static bool IsSame(ConversationState state, Utterance heard, Person person) =>
        state.Person is { } current && !heard.NextCase && !(heard.OtherPerson && state.Awaiting == Awaiting.None) && (current == person || person == Person.Someone || current == Person.Someone || (current is Person.Father or Person.Mother && person == Person.Parent));

    // "And my kids?" after a result asks what the holder's certificate does for them.
    private static bool AsksOfChildren(ConversationState state, Utterance heard, Person person) =>
        person == Person.Child && state.Person is null && (state.Awaiting == Awaiting.None || heard.IsQuestion) && state.Answers.HasCertificate && !heard.Certificates.Any && heard.Categories.Count == 0;

    // What somebody else is, said in a question about one's own result.
    private static bool AsksBeside(ConversationState state, Utterance heard) =>
        state.Person is null && state.Answers.HasCertificate && heard is { IsQuestion: true, OtherPerson: false, NextCase: false, Same: null, Certificates.Any: false, Categories.Count: 0, ForThem: false }
        && heard.Topic?.Id != ResultSummary.Topic;

    // HR and hotline staff speak of a candidate from the start, and may say so only when the age is asked.
    private static bool AnswersForAnother(ConversationState state, Utterance heard, Person person) =>
        (heard.ForThem || person is Person.Colleague or Person.Client) && state.Awaiting switch
        {
            Awaiting.Nationality => heard.Nationality is not null,
            Awaiting.Age => heard.Age is not null,
            Awaiting.Hukou => heard.Hukou is not null,
            _ => false,
        };

    // Halfway through one's own answers somebody else's are small talk, but never silently.
    private Utterance NotYours(Utterance heard, TurnDraft draft)
    {
        var said = Answers.None with { Nationality = heard.Nationality, Country = heard.Country, Age = heard.Age, Hukou = heard.Hukou, Qualifications = heard.Certificates.Named, StatedCategories = heard.Categories };
        var line = facts.Changes(Answers.None, said);
        draft.Say(line.En.Length > 0 ? words[Phrase.NotYours].With("facts", line) : words[Phrase.NotYoursUnclear]).Handled = true;
        return heard with { Nationality = null, Country = null, Age = null, Hukou = null, Certificates = CertificateReading.None, Categories = [], Doubt = null, Supposing = false };
    }
}
