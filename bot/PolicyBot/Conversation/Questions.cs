using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Which question comes next: only what is still missing and would change a verdict.</summary>
public sealed class Questions(KnowledgeBase knowledge, Words words, Facts facts)
{
    private static readonly (Missing Missing, Awaiting Awaiting)[] Order =
        [(Missing.Nationality, Awaiting.Nationality), (Missing.Age, Awaiting.Age), (Missing.Hukou, Awaiting.Hukou)];

    /// <summary>What to await after these answers; <see cref="Awaiting.None"/> when the result can be given.</summary>
    public Awaiting Next(ConversationState state, DateOnly today)
    {
        if (state.Offered.Count > 0) return state.Offered.Count == 1 ? Awaiting.Confirmation : Awaiting.Choice;
        if (!state.Answers.HasCertificate) return Awaiting.Certificate;
        var missing = Assessor.Assess(state.Answers, knowledge, today).Verdicts.SelectMany(v => v.Missing).ToHashSet();
        return Order.Where(o => missing.Contains(o.Missing) && !state.Skipped.Contains(o.Awaiting)).Select(o => o.Awaiting).FirstOrDefault(Awaiting.None);
    }

    /// <summary>The words of a question.</summary>
    public Question Ask(ConversationState state) => state.Awaiting switch
    {
        Awaiting.Certificate => new(state.Awaiting, words[Phrase.AskCertificate], []),
        Awaiting.Nationality => new(state.Awaiting, words[Phrase.AskNationality], Labels(Phrase.Foreign, Phrase.HongKong, Phrase.Macao, Phrase.Taiwan, Phrase.Mainland)),
        Awaiting.Age => new(state.Awaiting, words[Phrase.AskAge], Labels(Phrase.Skip)),
        Awaiting.Hukou => new(state.Awaiting, words[Phrase.AskHukou], Labels(Phrase.HukouShanghai, Phrase.HukouElsewhere, Phrase.Skip)),
        Awaiting.Confirmation => new(state.Awaiting,
            words[state.OfferedAsExam ? Phrase.ConfirmExam : Phrase.Confirm].With("certificate", facts.WithIssuer(state.Offered[0])), Labels(Phrase.Yes, Phrase.No)),
        Awaiting.Choice => new(state.Awaiting,
            words[state.OfferedAsExam ? Phrase.ChooseExam : Phrase.Choose], [.. state.Offered.Select(facts.WithIssuer), words[Phrase.NoneOfThese]]),
        _ => new(Awaiting.None, words[Phrase.AfterResult], Labels(Phrase.StartOver)),
    };

    /// <summary>The same question put differently after it was not understood.</summary>
    public Bilingual Again(Awaiting awaiting) => words[awaiting switch
    {
        Awaiting.Certificate => Phrase.AskCertificateAgain,
        Awaiting.Nationality => Phrase.AskNationalityAgain,
        Awaiting.Age => Phrase.AskAgeAgain,
        Awaiting.Hukou => Phrase.AskHukouAgain,
        _ => Phrase.NotUnderstood,
    }];

    /// <summary>Why a question is asked.</summary>
    public Bilingual Why(Awaiting awaiting) => words[awaiting switch
    {
        Awaiting.Nationality => Phrase.WhyNationality,
        Awaiting.Age => Phrase.WhyAge,
        Awaiting.Hukou => Phrase.WhyHukou,
        _ => Phrase.WhyCertificate,
    }];

    /// <summary>Sentences by key, for buttons.</summary>
    public IReadOnlyList<Bilingual> Labels(params Phrase[] phrases) => [.. phrases.Select(p => words[p])];
}
