using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation.Titles;

/// <summary>What is offered once there is a result: the title thresholds where they may matter, and the sheet.</summary>
internal sealed class TitleOffer(TitleWords titles)
{
    /// <summary>The measure the follow-up belongs to.</summary>
    public const string Measure = "title";

    /// <summary>Adds the buttons to a turn that asks nothing.</summary>
    public void Suggest(ConversationState state, Assessment? assessment, TurnDraft draft)
    {
        if (state.Awaiting != Awaiting.None || assessment is null || state.Titles?.Asking is not null) return;
        if (state.Titles is null && assessment.Verdicts.Any(v => v.Measure.Id == Measure && v.Verdict != Verdict.DoesNotApply)) draft.Suggest(titles[TitlePhrase.Offer]);
        draft.Suggest(titles[TitlePhrase.SheetOffer]);
    }

    /// <summary>Says that the sheet follows, or why there is none.</summary>
    public void Sheet(ConversationState state, TurnDraft draft)
    {
        draft.Say(titles[state.Answers.HasCertificate ? TitlePhrase.Sheet : TitlePhrase.SheetNothing]);
        if (state.Answers.HasCertificate) draft.SheetLabel = titles[TitlePhrase.SheetLink];
    }
}
