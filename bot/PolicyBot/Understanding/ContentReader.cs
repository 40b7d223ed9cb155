using System.Text.RegularExpressions;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Reads what a message says that is no order and no pick: facts, certificates, questions. What belongs to one reader is taken out before the next looks.</summary>
public sealed partial class ContentReader(Lexemes lexemes, NationalityReader nationalities, CertificateFacts certificates, EnquiryReader enquiries, TelegramReader telegrams)
{
    private const int YoungestBare = 18;
    private const int OldestBare = 99;

    /// <summary>What was heard so far, with the content in it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="heard">How it opens, what it corrects or supposes.</param>
    /// <param name="state">What was asked and what is known.</param>
    /// <param name="today">For ages from birth dates.</param>
    internal Utterance Read(string text, string folded, Utterance heard, ConversationState state, DateOnly today)
    {
        heard = heard with { NextCase = NextCaseReader.TurnsTo(text, state.Offered.Count > 1, lexemes) };
        (text, var telegram) = telegrams.Read(BareFacts.Of(text, heard, state), folded, state);
        var amended = RefusalReader.Amended(folded, lexemes);
        var enquiry = enquiries.Read(text, state.Awaiting == Awaiting.None, state.About);
        var rest = text.ToCharArray();

        var (categories, categorySpan) = CategoryReader.Read(heard.Supposing ? text : enquiry.Statement, ExpectsCategory(heard, state), state.Answers.StatedCategories.Count > 0);
        if (categories.Count > 0) Blank(rest, categorySpan.Start.Value, categorySpan.End.Value);
        var age = AgeReader.Read(text, today, amended.Contains(Awaiting.Age) || ExpectsAge(text, folded, heard, state));
        // "The 16-year-old turns 18": the article tells of somebody else.
        if (age.Kind == AgeKind.Age && Pointed().IsMatch(text)) age = age with { Subject = Subject.Other };
        foreach (var span in age.Spans) Blank(rest, span.Start, span.End);
        var nationality = nationalities.Read(text, telegram || amended.Contains(Awaiting.Nationality) || ExpectsNationality(text, heard, state));
        foreach (var span in nationality.Spans) Blank(rest, span.Start, span.End);
        // "I'm Australian 51": what ends a clause right behind a nationality is the age.
        if (age.Kind == AgeKind.None && nationality.Kind == NationalityKind.Region && AgeBehind().IsMatch(text.AsSpan(nationality.Span.End)))
        {
            age = AgeReader.Read(text, today, awaitingAge: true);
            foreach (var span in age.Spans) Blank(rest, span.Start, span.End);
        }

        var hukou = HukouReader.Read(text, state.Awaiting == Awaiting.Hukou || (state.Skipped.Contains(Awaiting.Hukou) && !enquiry.IsQuestion), (heard.Correction || amended.Contains(Awaiting.Hukou)) && state.Answers.Hukou is not null);
        // 上海户口能不能加分 asks about anybody's.
        if (enquiry.IsQuestion && !heard.Supposing && hukou is { Hukou: not null, Subject: Subject.Unknown } && IsAsked(enquiry.Statement, hukou.Span)) hukou = HukouReading.None;
        foreach (var span in hukou.Spans) Blank(rest, span.Start, span.End);
        foreach (var span in heard.Same?.Spans ?? []) Blank(rest, span.Start, span.End);

        heard = NationalityFacts.Into(AgeFacts.Into(heard with { Categories = categories, Hukou = hukou.Hukou }, age), nationality, state);
        // "Local hukou, studied in London": who has a hukou has a nationality.
        if (hukou.Hukou is not null && heard.Doubt?.Why == Doubtful.Residence) heard = heard with { Doubt = null };
        if (hukou.Beside && !enquiry.IsQuestion && heard is { Doubt: null, Refused.Count: 0 }) heard = heard with { Doubt = new DoubtfulAnswer(Doubtful.HukouPlace, null, [], []) };
        var lapse = heard.Supposing ? null : LapseReader.Lapsed(text) is { } lapsed && !IsAsked(enquiry.Statement, lapsed) ? lapsed : (TextSpan?)null;
        if (lapse is { } gone) Blank(rest, gone.Start, gone.End);
        CertificateFacts.BlankDeniedGrades(rest);
        if (state.Person is null) foreach (var span in PeopleReader.HeldByOthers(text, lexemes)) Blank(rest, span.Start, span.End);
        heard = certificates.Into(heard, new string(rest), folded, enquiry, state);
        var named = heard.Certificates.Any;
        heard = heard with
        {
            // 已经注销了, asked for the hukou, is about that.
            Lapsed = lapse is not null && (named || ((state.Answers.Qualifications.Count > 0 || state.Offered.Count > 0) && (state.Awaiting is not (Awaiting.Nationality or Awaiting.Age or Awaiting.Hukou) || lexemes.Holds(LexemeList.CertificateField, folded)))),
            Renewed = state.Lapsed.Count > 0 && !enquiry.IsQuestion && LapseReader.Renewed(text),
            ForThem = lexemes.Holds(LexemeList.AsksForThem, folded),
            Several = heard.NamesNone && lexemes.Holds(LexemeList.Several, folded),
            Places = state.Offered.Count > 1 || heard.Certificates.Open.Count > 0 || (state is { Awaiting: Awaiting.Nationality, RegionsNamed.Count: > 1 } && !enquiry.IsQuestion && !Denies().IsMatch(text)) ? nationalities.Mentioned(text) : [],
        };
        // "I turn 71 next month: what then?"
        if (enquiry.IsQuestion && age.Notes.HasFlag(AgeNotes.TurningSoon) && heard.Age is { } now && now == state.Answers.Age) heard = heard with { Age = now + 1, Supposing = true };
        // "Who is right?" ends like a correction and is none.
        if (enquiry.Topic is not null && enquiry.IsQuestion && !lexemes.Opens(LexemeList.Correction, folded)) heard = heard with { Correction = false };
        if (enquiry.IsQuestion && !named && !heard.Supposing && !heard.Correction) heard = OfAnybody(heard, age, nationality, enquiry, state);
        if (IsOtherAgeAsked(heard, age, enquiry, state)) heard = heard with { Supposing = true };
        // "FCCA, if I were 70": the certificate is stated, the age is not.
        if (age.Notes.HasFlag(AgeNotes.Hypothetical) && named && !state.Answers.HasCertificate) heard = heard with { Age = null, Supposing = false };
        heard = certificates.InPassing(heard, folded, enquiry, state);
        heard = Asked(heard, text, enquiry, folded);
        // 年龄我收回 asks nothing, however near it is to one of our questions.
        if (heard.Retracted is not null && !enquiry.IsQuestion) heard = heard with { Topic = null, Suggested = [] };
        heard = PeopleReader.Into(heard, text, lexemes, age.Kind == AgeKind.None ? Subject.Unknown : age.Subject, nationality.Kind == NationalityKind.None ? Subject.Unknown : nationality.Subject, hukou.Subject,
            PeopleReader.OwnFrom(text, lexemes) is { } from && certificates.Names(new string(rest, from, rest.Length - from)));
        if (heard is { HasAnswer: false, Doubt: null, Topic: null, IsQuestion: false, About: null, Lapsed: false } && state.Offered.Count == 0) heard = heard with { Wrong = RefusalReader.Wrong(folded, lexemes) };
        return certificates.Regraded(heard, new string(rest), state);
    }

    private Utterance Asked(Utterance heard, string text, Enquiry enquiry, string folded)
    {
        // 年龄不对 says that an answer is wrong, and asks nothing about ages.
        var topic = enquiry.IsQuestion || ((enquiry.Certain || (!heard.Certificates.Any && !heard.HasAnswer)) && RefusalReader.Wrong(folded, lexemes) is null) ? enquiry.Topic : null;
        return heard with
        {
            Certificates = topic is not null && !heard.Certificates.Any ? CertificateReading.None with { Outside = heard.Certificates.Outside } : heard.Certificates,
            IsQuestion = enquiry.IsQuestion,
            Greets = lexemes.CommandOf(lexemes.Fold(Pause().Split(text)[0])) == Command.Hello,
            Topic = topic,
            Suggested = topic is null && !heard.Certificates.Any && (enquiry.IsQuestion || !heard.HasAnswer) ? enquiry.Suggested : [],
            AsksListing = enquiry.Listing,
            AsksWhyNot = enquiry.WhyNot,
            Measures = enquiry.Measures,
            AsksOfForeigners = nationalities.SpeaksOfForeigners(text),
        };
    }

    // 香港人要办工作许可吗, "can a 70-year-old apply?": a question about anybody is no answer, unless it answers what was asked.
    // "Beijing says 65, you say 70. Who is right?": nor do ages beside a question of ours correct the one that is known.
    private static Utterance OfAnybody(Utterance heard, AgeReading age, NationalityReading nationality, Enquiry enquiry, ConversationState state)
    {
        var (statement, asked) = (enquiry.Statement, state.Awaiting);
        if (asked != Awaiting.Age && age is { Kind: not AgeKind.None, Subject: Subject.Unknown } && (IsAsked(age.Span) || (state.Answers.Age is not null && enquiry.Topic is not null))) heard = heard with { Age = null, Doubt = age.Kind == AgeKind.Age ? heard.Doubt : null };
        // "So do I count as foreign or as a Hong Konger?": the one that is known is not corrected by asking.
        if (asked != Awaiting.Nationality && nationality.Kind != NationalityKind.None && (nationality.Subject == Subject.Unknown || (nationality.Subject == Subject.Self && state.Answers.Nationality is not null)) && IsAsked(nationality.Span))
        {
            heard = heard with { Nationality = null, Country = null, Doubt = nationality.Kind == NationalityKind.Region ? heard.Doubt : null };
        }

        return heard;

        bool IsAsked(TextSpan span) => ContentReader.IsAsked(statement, span);
    }

    // "And from the day I'm 71?": another age in a question is supposed, not stated.
    private static bool IsOtherAgeAsked(Utterance heard, AgeReading age, Enquiry enquiry, ConversationState state) =>
        enquiry.IsQuestion && !heard.Supposing && !heard.Correction && heard.Age is { } said && state.Answers.Age is { } known && said != known && IsAsked(enquiry.Statement, age.Span);

    private static bool IsAsked(string statement, TextSpan span) => span.End <= statement.Length && string.IsNullOrWhiteSpace(statement[span.Start..span.End]);

    // Among bare facts ("FCCA，英国，65", "next one: Greek, 52") a bare country is one too, and so it is while the question stays open.
    private static bool ExpectsNationality(string text, Utterance heard, ConversationState state) =>
        state.Awaiting == Awaiting.Nationality || heard.Correction || heard.Supposing || state.Skipped.Contains(Awaiting.Nationality)
        || (state.Answers.Nationality is null && LoneNumber.IsIn(text)) || heard.NextCase || heard.Same is not null || state.TakenBack;

    // "No, B" corrects a category; where none was said a letter alone is none.
    private static bool ExpectsCategory(Utterance heard, ConversationState state) =>
        state.Awaiting == Awaiting.Certificate || (heard.Supposing && state.Supposed) || (state.Answers.StatedCategories.Count > 0 && (heard.Correction || heard.YesNo == false));

    // "FCCA, British, 65": a number alone between commas is meant as the age; so is a lone number while the age is open.
    private bool ExpectsAge(string text, string folded, Utterance heard, ConversationState state) =>
        state.Awaiting == Awaiting.Age || heard.Correction || heard.Supposing || state.Skipped.Contains(Awaiting.Age)
        || LoneNumber.IsIn(text)
        || ((state.Answers.Age is null || state.JustTaken) && NumberScanner.Scan(FoldedText.Of(text).Text) is [{ Opaque: false, Value: >= YoungestBare and <= OldestBare } number]
            && lexemes.Fold(text[number.Start..number.End]) == folded);

    [GeneratedRegex(@"\bthe\s+[0-9]{1,2}[\s-]*(?:year|yr)s?[\s-]*old\b|\bthe\s+(?:other|younger|older|elder)\s+(?:one\s+)?is\s+[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pointed();

    [GeneratedRegex(@"不|没|沒|唔|放弃|放棄|\bno\b|\bnot\b|n't\b|\bwithout\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denies();

    [GeneratedRegex(@"\A\s*[1-9][0-9]\s*(?:\z|[,，。.;；!！])")]
    private static partial Regex AgeBehind();

    [GeneratedRegex(@"[,，。.!！?？;；\n]")]
    private static partial Regex Pause();

    private static void Blank(char[] rest, int start, int end) => Array.Fill(rest, ' ', start, end - start);
}
