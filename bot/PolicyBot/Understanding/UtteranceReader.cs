using System.Globalization;
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
    TraditionalWriter traditional)
{
    private const int LongestMessage = 2_000;
    private const int LongestTelegram = 5;
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
        if (folded.Length == 0) return Wordless(text);
        var heard = new Utterance { Language = LanguageReader.Read(text, folded, lexemes) };
        heard = heard with { Script = Script(text, folded, heard.Language, state) };
        if (state.Offered.Count > 0)
        {
            if (lexemes.Is(LexemeList.NoneOfThese, folded)) return heard with { NoneOfThese = true };
            if (Place(folded, state.Offered.Count) is { } place) return heard with { Ordinal = place };
        }

        heard = heard with { YesNo = YesNo(folded), OnlyNo = lexemes.IsOnly(LexemeList.No, folded), Acknowledges = lexemes.Is(LexemeList.Acknowledge, folded) };
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
        };
        return ReadContent(text, folded, heard, state, today);
    }

    private Utterance ReadContent(string text, string folded, Utterance heard, ConversationState state, DateOnly today)
    {
        text = Telegram(text, folded, state);
        var enquiry = enquiries.Read(text);
        var rest = text.ToCharArray();

        var (categories, categorySpan) = CategoryReader.Read(heard.Supposing ? text : enquiry.Statement, state.Awaiting == Awaiting.Certificate);
        if (categories.Count > 0) Blank(rest, categorySpan.Start.Value, categorySpan.End.Value);
        var age = AgeReader.Read(text, today, ExpectsAge(text, folded, heard, state));
        foreach (var span in age.Spans) Blank(rest, span.Start, span.End);
        // Among bare facts ("FCCA，英国，65") a bare country is one too.
        var facts = state.Answers.Nationality is null && LoneNumber().IsMatch(text);
        var nationality = nationalities.Read(text, state.Awaiting == Awaiting.Nationality || heard.Correction || heard.Supposing || facts);
        foreach (var span in nationality.Spans) Blank(rest, span.Start, span.End);
        var hukou = HukouReader.Read(text, state.Awaiting == Awaiting.Hukou);
        foreach (var span in hukou.Spans) Blank(rest, span.Start, span.End);

        heard = NationalityFacts.Into(AgeFacts.Into(heard with { Categories = categories, Hukou = hukou.Hukou }, age), nationality, state);
        var asked = state.Awaiting is Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation;
        var spoken = asked || heard.Holding || heard.Additional || lexemes.Holds(LexemeList.CertificateField, folded);
        var named = certificates.Read(new string(rest), spoken && heard.Refused.Count == 0, enquiry.IsQuestion && (enquiry.Topic is not null || !asked));
        // "I have two certificates" names none, known or unknown.
        if (named.Unknown && (!asked || folded.Split(' ').All(w => lexemes[LexemeList.Vague].Contains(w) || lexemes[LexemeList.EnglishWords].Contains(w)))) named = CertificateReading.None;
        // "What is the weather?" names no certificate, whatever was asked before.
        if (enquiry.IsQuestion && named.Unknown && !lexemes.Holds(LexemeList.CertificateField, folded)) named = CertificateReading.None;
        var topic = enquiry.IsQuestion || (!named.Any && !heard.HasAnswer) ? enquiry.Topic : null;
        heard = heard with
        {
            Certificates = topic is not null && !named.Any ? CertificateReading.None with { Outside = named.Outside } : named,
            IsQuestion = enquiry.IsQuestion,
            Topic = topic,
            Suggested = topic is null && !named.Any ? enquiry.Suggested : null,
            AsksListing = enquiry.Listing,
            AsksWhyNot = enquiry.WhyNot,
        };
        return PeopleReader.Into(heard, text, lexemes, age.Kind == AgeKind.None ? Subject.Unknown : age.Subject, nationality.Kind == NationalityKind.None ? Subject.Unknown : nationality.Subject);
    }

    // "FCCA, British, 65": a number alone between commas is meant as the age; so is a lone number while the age is open.
    private bool ExpectsAge(string text, string folded, Utterance heard, ConversationState state) =>
        state.Awaiting == Awaiting.Age || heard.Correction || heard.Supposing
        || (state.Offered.Count == 0 && LoneNumber().IsMatch(text))
        || (state.Answers.Age is null && NumberScanner.Scan(FoldedText.Of(text).Text) is [{ Opaque: false, Value: >= YoungestBare and <= OldestBare } number]
            && lexemes.Fold(text[number.Start..number.End]) == folded);

    // "FCCA 65 British": nothing but facts, so the commas may be thought in.
    private string Telegram(string text, string folded, ConversationState state)
    {
        if (state.Offered.Count > 0 || state.Answers.Age is not null || folded.Count(c => c == ' ') is 0 or > LongestTelegram || !folded.All(char.IsAscii)) return text;
        if (folded.Split(' ').Any(w => lexemes[LexemeList.EnglishWords].Contains(w)) || text.AsSpan().IndexOfAny(",;:.?") >= 0) return text;
        return TelegramNumber().Replace(text.Trim(), ", ${age}, ").Trim(',', ' ');
    }

    // "没听清，再说一遍", "thanks, bye": every part is a command, and the last one is what is wanted.
    private Command? Each(string text)
    {
        var commands = Pause().Split(text).Select(lexemes.Fold).Where(p => p.Length > 0).Select(lexemes.CommandOf).ToArray();
        return commands.Length > 1 && commands.All(c => c is not null) ? commands[^1] : null;
    }

    private bool? YesNo(string folded) =>
        lexemes.Opens(LexemeList.Yes, folded) ? true : lexemes.Opens(LexemeList.No, folded) ? false : null;

    private Utterance Wordless(string text)
    {
        var (yes, no) = lexemes.Signs;
        if (yes.Any(s => text.Contains(s, StringComparison.Ordinal))) return new Utterance { YesNo = true, Acknowledges = true };
        return no.Any(s => text.Contains(s, StringComparison.Ordinal)) ? new Utterance { YesNo = false, OnlyNo = true } : new Utterance();
    }

    private int? Place(string folded, int offered)
    {
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered) return number;
        return lexemes.OrdinalOf(folded) is { } place && place <= offered ? (place < 0 ? offered : place) : null;
    }

    // A lone name in other characters than the conversation's is a name as printed, not a wish.
    private ChineseScript? Script(string text, string folded, Language? language, ConversationState state)
    {
        if (language != Language.Zh || (state.Language == Language.Zh && !LanguageReader.HasSentence(folded, lexemes))) return null;
        return traditional.Lean(text) switch { > 0 => ChineseScript.Traditional, < 0 => ChineseScript.Simplified, _ => null };
    }

    private static bool IsLanguage(Command command) => command is Command.Chinese or Command.English or Command.Simplified or Command.Traditional;

    private static Utterance InLanguage(Utterance heard, Command command) => heard with
    {
        Command = heard.HasAnswer || heard.IsQuestion || heard.Topic is not null ? heard.Command : heard.Command ?? command,
        Language = command == Command.English ? Language.En : Language.Zh,
        Script = command switch { Command.Traditional => ChineseScript.Traditional, Command.Simplified => ChineseScript.Simplified, _ => heard.Script },
    };

    [GeneratedRegex(@"\band\s+[1-9][0-9]\s*(?:[,;.!]|$)|[,，、;；]\s*[1-9][0-9]\s*(?:[,，、;；。.!！]|$)|^\s*[1-9][0-9]\s*[,，、;；]")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"[,，。.!！?？;；\n]")]
    private static partial Regex Pause();

    [GeneratedRegex(@"(?:^|(?<=\S)\s+)(?<age>[1-9][0-9])(?:\s+(?=\S)|$)")]
    private static partial Regex TelegramNumber();

    [GeneratedRegex(@"\A\s*(?<order>[^:：,，。.!！\n]{2,30})[:：,，。.!！\n]\s*(?<rest>\S.*)\z", RegexOptions.Singleline)]
    private static partial Regex LanguageFirst();

    private static void Blank(char[] rest, int start, int end) => Array.Fill(rest, ' ', start, end - start);
}
