using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Which question comes next: only what is still missing and would change a verdict.</summary>
public sealed class Questions(KnowledgeBase knowledge, Words words, Facts facts)
{
    private static readonly (Missing Missing, Awaiting Awaiting)[] Order =
        [(Missing.Nationality, Awaiting.Nationality), (Missing.Age, Awaiting.Age), (Missing.Hukou, Awaiting.Hukou)];

    // After so many times a question is only recalled: who asks other things in between has heard it.
    private const int MostInFull = 2;

    /// <summary>What to await after these answers; <see cref="Awaiting.None"/> when the result can be given.</summary>
    public Awaiting Next(ConversationState state, DateOnly today)
    {
        if (state.Offered.Count > 0) return state.Offered.Count == 1 ? Awaiting.Confirmation : Awaiting.Choice;
        if (!state.Answers.HasCertificate && state.PutOff.Count == 0) return Awaiting.Certificate;
        var answers = state.Answers.HasCertificate ? state.Answers : state.Answers with { Unrecognised = true };
        var missing = Assessor.Assess(answers, knowledge, today).Verdicts.SelectMany(v => v.Missing).ToHashSet();
        return Order.Where(o => missing.Contains(o.Missing) && !state.Skipped.Contains(o.Awaiting) && (o.Awaiting != Awaiting.Hukou || state.Answers.Nationality == NationalityGroup.MainlandChina)).Select(o => o.Awaiting).FirstOrDefault(Awaiting.None);
    }

    /// <summary>The words of a question.</summary>
    public Question Ask(ConversationState state) => state.Awaiting switch
    {
        Awaiting.Certificate => new(state.Awaiting, Numbered(Phrase.AskCertificate, Phrase.AskCertificateOther, state), []),
        Awaiting.Nationality => new(state.Awaiting, Numbered(Phrase.AskNationality, Phrase.AskNationalityOther, state), Buttons(state.Awaiting)),
        Awaiting.Age => new(state.Awaiting, Numbered(Phrase.AskAge, Phrase.AskAgeOther, state), Buttons(state.Awaiting)),
        Awaiting.Hukou => new(state.Awaiting, Numbered(Phrase.AskHukou, Phrase.AskHukouOther, state), Buttons(state.Awaiting)),
        Awaiting.Confirmation => new(state.Awaiting,
            words[(state.OfferedAsExam, state.Shown % 2) switch { (true, 0) => Phrase.ConfirmExam, (true, _) => Phrase.ConfirmExamAgain, (_, 0) => Phrase.Confirm, _ => Phrase.ConfirmAgain }].With("certificate", facts.WithIssuer(state.Offered[0])), Labels(Phrase.Yes, Phrase.No)),
        Awaiting.Choice => new(state.Awaiting,
            state.Restated ? words[Phrase.ChooseStill] : Choice(state), [.. state.Offered.Select(facts.WithIssuer), words[Phrase.NoneOfThese]]),
        _ => new(Awaiting.None, AfterResult(state), state.Mine is not { Answers.HasCertificate: true } || state.Person is null ? Labels(Phrase.StartOver) : Labels(Phrase.Mine, Phrase.StartOver)),
    };

    /// <summary>The same question put differently after it was not understood.</summary>
    public Bilingual Again(ConversationState state) => state.Awaiting switch
    {
        Awaiting.Certificate => words[Phrase.AskCertificateAgain],
        Awaiting.Nationality => words[Phrase.AskNationalityAgain],
        Awaiting.Age => words[Phrase.AskAgeAgain],
        Awaiting.Hukou => words[Phrase.AskHukouAgain],
        Awaiting.Confirmation => words[state.OfferedAsExam ? Phrase.ConfirmExamAgain : Phrase.ConfirmAgain].With("certificate", facts.WithIssuer(state.Offered[0])),
        Awaiting.Choice => words[Phrase.ChooseAgain],
        _ => words[Phrase.NotUnderstoodAfter],
    };

    /// <summary>What is asked, or shown, in the plainest words.</summary>
    public Bilingual Plainly(ConversationState state) => state.Awaiting switch
    {
        Awaiting.Certificate => words[Phrase.CertificateHelp],
        Awaiting.Choice => words[Phrase.ChoiceHelp],
        Awaiting.Confirmation => words[Phrase.ConfirmHelp],
        Awaiting.None => words[Phrase.ResultPlainly],
        Awaiting.Hukou => words[Phrase.HukouHelp],
        _ => Why(state.Awaiting),
    };

    /// <summary>Why a question is asked.</summary>
    public Bilingual Why(Awaiting awaiting) => words[awaiting switch
    {
        Awaiting.Nationality => Phrase.WhyNationality,
        Awaiting.Age => Phrase.WhyAge,
        Awaiting.Hukou => Phrase.WhyHukou,
        _ => Phrase.WhyCertificate,
    }];

    /// <summary>Buttons that answer a question.</summary>
    public IReadOnlyList<Bilingual> Buttons(Awaiting awaiting) => awaiting switch
    {
        Awaiting.Nationality => Labels(Phrase.Foreign, Phrase.HongKong, Phrase.Macao, Phrase.Taiwan, Phrase.Mainland, Phrase.Skip),
        Awaiting.Age => Labels(Phrase.Skip),
        Awaiting.Hukou => Labels(Phrase.HukouShanghai, Phrase.HukouElsewhere, Phrase.Skip),
        _ => [],
    };

    /// <summary>Buttons that settle a doubt.</summary>
    public IReadOnlyList<Bilingual> DoubtLabels(DoubtfulAnswer doubt) => doubt switch
    {
        { Regions.Count: > 1 } => [.. doubt.Regions.Take(4).Select(r => facts.Region(r)), words[Phrase.Skip]],
        { Ages.Count: > 0 } => [.. doubt.Ages.Take(4).Select(a => words[Phrase.AgeLabel].With("age", a.ToString(CultureInfo.InvariantCulture))), words[Phrase.Skip]],
        _ => Buttons(doubt.About),
    };

    /// <summary>Buttons for the certificate categories, for those who know theirs, and the way past.</summary>
    public IReadOnlyList<Bilingual> CategoryLabels() =>
        [.. Enum.GetNames<Category>().Select(letter => words[Phrase.StateCategory].With("letter", letter)), words[Phrase.Skip]];

    /// <summary>Sentences by key, for buttons.</summary>
    public IReadOnlyList<Bilingual> Labels(params Phrase[] phrases) => [.. phrases.Select(p => words[p])];

    private Bilingual Choice(ConversationState state)
    {
        var name = facts.CommonName(state.Offered);
        var issuer = facts.CommonIssuer(state.Offered);
        return words[(state.OfferedAsExam, name.Length > 0, issuer is not null) switch
        {
            (true, _, _) => Phrase.ChooseExam,
            (false, true, true) => Phrase.ChooseGrade,
            (false, true, false) => Phrase.ChooseNamed,
            _ => Phrase.Choose,
        }].With("name", name).With("issuer", issuer ?? new Bilingual("", ""));
    }

    // "Question 2 of 3": what is answered or skipped counts as asked.
    private Bilingual Numbered(Phrase own, Phrase other, ConversationState state)
    {
        var third = state.Answers.Nationality switch
        {
            NationalityGroup.ForeignNational => Done(state.Answers.Age is not null, Awaiting.Age),
            NationalityGroup.MainlandChina => Done(state.Answers.Hukou is not null, Awaiting.Hukou),
            null => Done(state.Answers.Age is not null, Awaiting.Age),
            _ => (bool?)null,
        };
        bool?[] steps = [state.Answers.HasCertificate, Done(state.Answers.Nationality is not null, Awaiting.Nationality), third];
        var total = steps.Count(s => s is not null);
        var number = Math.Min(total, 1 + steps.Count(s => s == true));
        var often = state.AskedFor == state.Awaiting ? state.Asks : 0;
        if (often >= MostInFull) return words[often % 2 == 0 ? Phrase.AskStill : Phrase.AskStillSkip].With("field", words[Field(state.Awaiting)]);
        var question = words[state.Person is null ? own : other].With("person", facts.Person(state.Person ?? Person.Someone));
        return words[Phrase.Numbered].With("question", question)
            .With("number", number.ToString(CultureInfo.InvariantCulture)).With("total", total.ToString(CultureInfo.InvariantCulture));

        bool Done(bool known, Awaiting question) => known || state.Skipped.Contains(question);
    }

    private static Phrase Field(Awaiting awaiting) => awaiting switch
    {
        Awaiting.Nationality => Phrase.FieldNationality,
        Awaiting.Age => Phrase.FieldAge,
        Awaiting.Hukou => Phrase.FieldHukou,
        _ => Phrase.FieldCertificate,
    };

    private Bilingual AfterResult(ConversationState state) => state.Skipped switch
    {
        [Awaiting.Nationality, ..] => words[Phrase.AfterResultNationality],
        [Awaiting.Age, ..] => words[Phrase.AfterResultAge],
        [Awaiting.Hukou, ..] => words[Phrase.AfterResultHukou],
        _ => words[Phrase.AfterResult],
    };
}
