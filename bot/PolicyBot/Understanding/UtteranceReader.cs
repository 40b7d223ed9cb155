using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Understanding;

/// <summary>Reads one message into everything it says. What belongs to one reader is taken out before the next looks.</summary>
public sealed partial class UtteranceReader(
    Lexemes lexemes,
    Labels labels,
    NationalityReader nationalities,
    CertificateReader certificates,
    EnquiryReader enquiries,
    TelegramReader telegrams,
    TraditionalWriter traditional)
{
    private const string Document = "document";
    private const int LongestMessage = 2_000;
    private const int YoungestBare = 18;
    private const int OldestBare = 99;

    /// <summary>Reads a message.</summary>
    /// <param name="text">What was typed or tapped; any length, any characters.</param>
    /// <param name="state">What was asked and offered.</param>
    /// <param name="today">For ages from birth dates.</param>
    public Utterance Read(string text, ConversationState state, DateOnly today)
    {
        try
        {
            return ReadAll(text.Length > LongestMessage ? text[..LongestMessage] : text, state, today);
        }
        catch (RegexMatchTimeoutException)
        {
            // Text made to be slow, or a machine out of breath: nothing is taken from it, and the bot asks again.
            return new Utterance();
        }
    }

    private Utterance ReadAll(string text, ConversationState state, DateOnly today)
    {
        if (labels.Read(text, state) is { } tapped) return tapped;
        if (LanguageFirst().Match(text) is { Success: true } order && lexemes.CommandOf(lexemes.Fold(order.Groups["order"].Value)) is { } named && IsLanguage(named))
        {
            // "請用繁體回答：…": the order, then what is to be answered so.
            return InLanguage(ReadAll(order.Groups["rest"].Value, state, today), named);
        }

        var folded = lexemes.Fold(text);
        if (folded.Length == 0) return Wordless(text, state);
        var heard = new Utterance { Language = IsBorrowed(folded, state) ? null : LanguageReader.Read(text, folded, lexemes) };
        heard = heard with { Script = Script(text, folded, heard.Language, state) };
        if (OfferReader.Read(folded, heard, state, lexemes) is { } picked) return picked;
        heard = heard with { YesNo = YesNo(folded), OnlyNo = lexemes.IsOnly(LexemeList.No, folded) || lexemes.Is(LexemeList.NoneOfThese, folded), Acknowledges = lexemes.Is(LexemeList.Acknowledge, folded) };
        if (state.Awaiting == Awaiting.Confirmation && (heard.Acknowledges || lexemes.Is(LexemeList.Yes, folded))) return heard with { YesNo = true };
        if (state.Awaiting == Awaiting.Confirmation && lexemes.Is(LexemeList.No, folded)) return heard;
        var command = lexemes.CommandOf(folded) ?? Each(text);
        // "Why?" after the result is about the result.
        if (command == Command.Why && state.Awaiting == Awaiting.None) return heard with { IsQuestion = true, AsksWhyNot = true };
        if (command is not null) return IsLanguage(command.Value) ? InLanguage(heard, command.Value) : heard with { Command = command };
        if (RefusalReader.Why(folded, lexemes) is (true, var about)) return heard with { Command = Command.Why, WhyAbout = about };

        heard = heard with
        {
            Correction = lexemes.Opens(LexemeList.Correction, folded) || lexemes.Closes(LexemeList.Correction, folded),
            Additional = lexemes.Holds(LexemeList.Additional, folded),
            Holding = lexemes.Holds(LexemeList.Holding, folded),
            Supposing = lexemes.Holds(LexemeList.Supposing, folded),
            Refused = RefusalReader.Refused(folded, state.Awaiting, lexemes),
            OffTopic = lexemes.Holds(LexemeList.OffTopic, folded),
            Complains = lexemes.Holds(LexemeList.Complaint, folded),
        };
        return ReadContent(text, folded, heard, state, today);
    }

    private Utterance ReadContent(string text, string folded, Utterance heard, ConversationState state, DateOnly today)
    {
        text = telegrams.Read(text, folded, state);
        var enquiry = enquiries.Read(text, state.Awaiting == Awaiting.None);
        var rest = text.ToCharArray();

        var (categories, categorySpan) = CategoryReader.Read(heard.Supposing ? text : enquiry.Statement, ExpectsCategory(heard, state));
        if (categories.Count > 0) Blank(rest, categorySpan.Start.Value, categorySpan.End.Value);
        var age = AgeReader.Read(text, today, ExpectsAge(text, folded, heard, state));
        foreach (var span in age.Spans) Blank(rest, span.Start, span.End);
        // Among bare facts ("FCCA，英国，65") a bare country is one too.
        var facts = state.Answers.Nationality is null && LoneNumber().IsMatch(text);
        var nationality = nationalities.Read(text, state.Awaiting == Awaiting.Nationality || heard.Correction || heard.Supposing || facts);
        foreach (var span in nationality.Spans) Blank(rest, span.Start, span.End);
        var hukou = HukouReader.Read(text, state.Awaiting == Awaiting.Hukou, heard.Correction && state.Answers.Hukou is not null);
        foreach (var span in hukou.Spans) Blank(rest, span.Start, span.End);

        heard = NationalityFacts.Into(AgeFacts.Into(heard with { Categories = categories, Hukou = hukou.Hukou }, age), nationality, state);
        var asked = state.Awaiting is Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation;
        var spoken = asked || heard.Holding || heard.Additional || lexemes.Holds(LexemeList.CertificateField, folded);
        var named = certificates.Read(PeopleReader.WithoutCandidates(new string(rest)), spoken && heard.Refused.Count == 0, enquiry.IsQuestion && (enquiry.Topic is not null || !asked));
        // "I have two certificates", "我想查一下证书" name none, known or unknown.
        var namesNone = !named.Any && named.Outside is null && named.Hints.Count == 0 && heard.YesNo != false && folded.Split(' ').All(w => lexemes[LexemeList.Vague].Contains(w) || lexemes[LexemeList.EnglishWords].Contains(w));
        if (named.Unknown && (!asked || namesNone)) named = CertificateReading.None;
        // 把 FCCA 换成 CISA exchanges; 如果换成 CISA 呢 supposes.
        if (named is { Denied.Count: > 0, Named.Count: > 0 } && !enquiry.IsQuestion && !lexemes.Opens(LexemeList.Supposing, folded)) heard = heard with { Supposing = false };
        // "Who is right?" ends like a correction and is none.
        if (enquiry.Topic is not null && enquiry.IsQuestion && !lexemes.Opens(LexemeList.Correction, folded)) heard = heard with { Correction = false };
        if (enquiry.IsQuestion && !named.Any && !heard.Supposing && !heard.Correction) heard = OfAnybody(heard, age, nationality, enquiry, state);
        // "FCCA, if I were 70": the certificate is stated, the age is not.
        if (age.Notes.HasFlag(AgeNotes.Hypothetical) && named.Any && !state.Answers.HasCertificate) heard = heard with { Age = null, Supposing = false };
        // "And CFA" is one more, unless it is asked about.
        if (named.Any && !enquiry.IsQuestion && (folded.StartsWith("and ", StringComparison.Ordinal) || folded.StartsWith("和 ", StringComparison.Ordinal))) heard = heard with { Additional = true };
        // A passport or a visa spoken of in passing is not passed off as a certificate.
        if (named.Outside?.Kind == Document && !named.Any && (!asked || enquiry.IsQuestion || heard.HasPersonal)) named = CertificateReading.None;
        // "What is the weather?" names no certificate, whatever was asked before.
        if (enquiry.IsQuestion && named.Unknown && !lexemes.Holds(LexemeList.CertificateField, folded)) named = CertificateReading.None;
        var topic = enquiry.IsQuestion || (!named.Any && !heard.HasAnswer) ? enquiry.Topic : null;
        heard = heard with
        {
            Certificates = topic is not null && !named.Any ? CertificateReading.None with { Outside = named.Outside } : named,
            IsQuestion = enquiry.IsQuestion,
            NamesNone = namesNone,
            Greets = lexemes.CommandOf(lexemes.Fold(Pause().Split(text)[0])) == Command.Hello,
            Topic = topic,
            Suggested = topic is null && !named.Any ? enquiry.Suggested : null,
            AsksListing = enquiry.Listing,
            AsksWhyNot = enquiry.WhyNot,
            WhyNotAbout = enquiry.WhyNotAbout,
        };
        return PeopleReader.Into(heard, text, lexemes, age.Kind == AgeKind.None ? Subject.Unknown : age.Subject, nationality.Kind == NationalityKind.None ? Subject.Unknown : nationality.Subject);
    }

    // 香港人要办工作许可吗, "can a 70-year-old apply?": a question about anybody is no answer, unless it answers what was asked.
    // "Beijing says 65, you say 70. Who is right?": nor do ages beside a question of ours correct the one that is known.
    private static Utterance OfAnybody(Utterance heard, AgeReading age, NationalityReading nationality, Enquiry enquiry, ConversationState state)
    {
        var (statement, asked) = (enquiry.Statement, state.Awaiting);
        if (asked != Awaiting.Age && age is { Kind: not AgeKind.None, Subject: Subject.Unknown } && (IsAsked(age.Span) || (state.Answers.Age is not null && enquiry.Topic is not null))) heard = heard with { Age = null, Doubt = age.Kind == AgeKind.Age ? heard.Doubt : null };
        if (asked != Awaiting.Nationality && nationality is { Kind: not NationalityKind.None, Subject: Subject.Unknown } && IsAsked(nationality.Span))
        {
            heard = heard with { Nationality = null, Country = null, Doubt = nationality.Kind == NationalityKind.Region ? heard.Doubt : null };
        }

        return heard;

        bool IsAsked(TextSpan span) => span.End <= statement.Length && string.IsNullOrWhiteSpace(statement[span.Start..span.End]);
    }

    // "No, B" corrects a category; where none was said a letter alone is none.
    private static bool ExpectsCategory(Utterance heard, ConversationState state) =>
        state.Awaiting == Awaiting.Certificate || (state.Answers.StatedCategories.Count > 0 && (heard.Correction || heard.YesNo == false));

    // "FCCA, British, 65": a number alone between commas is meant as the age; so is a lone number while the age is open.
    private bool ExpectsAge(string text, string folded, Utterance heard, ConversationState state) =>
        state.Awaiting == Awaiting.Age || heard.Correction || heard.Supposing
        || (state.Offered.Count == 0 && LoneNumber().IsMatch(text))
        || (state.Answers.Age is null && NumberScanner.Scan(FoldedText.Of(text).Text) is [{ Opaque: false, Value: >= YoungestBare and <= OldestBare } number]
            && lexemes.Fold(text[number.Start..number.End]) == folded);

    // "没听清，再说一遍", "thanks, bye": every part is a command, and the last one is what is wanted.
    private Command? Each(string text)
    {
        var commands = Pause().Split(text).Select(lexemes.Fold).Where(p => p.Length > 0).Select(lexemes.CommandOf).ToArray();
        return commands.Length > 1 && commands.All(c => c is not null) ? commands[^1] : null;
    }

    private bool? YesNo(string folded) =>
        lexemes.Opens(LexemeList.Yes, folded) ? true : lexemes.Opens(LexemeList.No, folded) ? false : null;

    // Emoji: a hand waves, a thumb answers, a flag is a passport.
    private Utterance Wordless(string text, ConversationState state)
    {
        if (lexemes.CommandSignIn(text) is { } command) return new Utterance { Command = command };
        var (yes, no) = lexemes.Signs;
        if (yes.Any(s => text.Contains(s, StringComparison.Ordinal))) return new Utterance { YesNo = true, Acknowledges = true };
        if (no.Any(s => text.Contains(s, StringComparison.Ordinal))) return new Utterance { YesNo = false, OnlyNo = true };
        return NationalityFacts.Into(new Utterance(), nationalities.Read(text, awaitingNationality: true), state);
    }

    // "Yes" and "no" are said in Chinese conversations too.
    private bool IsBorrowed(string folded, ConversationState state) =>
        state.Language == Language.Zh && !folded.Contains(' ', StringComparison.Ordinal) && (lexemes.Is(LexemeList.Yes, folded) || lexemes.Is(LexemeList.No, folded) || lexemes.Is(LexemeList.Acknowledge, folded));

    // A lone name in other characters than the conversation's may be a certificate's as printed, and then it is no wish.
    private ChineseScript? Script(string text, string folded, Language? language, ConversationState state)
    {
        if (language != Language.Zh || (state.Language == Language.Zh && state.Awaiting is not (Awaiting.Nationality or Awaiting.Hukou) && !LanguageReader.HasSentence(folded, lexemes))) return null;
        return traditional.Lean(text) switch { > 0 => ChineseScript.Traditional, < 0 => ChineseScript.Simplified, _ => null };
    }

    private static bool IsLanguage(Command command) => command is Command.Chinese or Command.English or Command.Simplified or Command.Traditional;

    private static Utterance InLanguage(Utterance heard, Command command) => heard with
    {
        Command = heard.HasAnswer || heard.IsQuestion || heard.Topic is not null ? heard.Command : heard.Command ?? command,
        Language = command == Command.English ? Language.En : Language.Zh,
        Script = command switch { Command.Traditional => ChineseScript.Traditional, Command.Simplified => ChineseScript.Simplified, _ => heard.Script },
    };

    [GeneratedRegex(@"\band\s+[1-9][0-9]\s*(?:[,;.!]|$)|[,，、;；]\s*[1-9][0-9]\s*(?:[,，、;；。.!！)）]|$)|^\s*[1-9][0-9]\s*[,，、;；]")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"[,，。.!！?？;；\n]")]
    private static partial Regex Pause();

    [GeneratedRegex(@"\A\s*(?<order>[^:：,，。.!！\n]{2,30})[:：,，。.!！\n]\s*(?<rest>\S.*)\z", RegexOptions.Singleline)]
    private static partial Regex LanguageFirst();

    private static void Blank(char[] rest, int start, int end) => Array.Fill(rest, ' ', start, end - start);
}
