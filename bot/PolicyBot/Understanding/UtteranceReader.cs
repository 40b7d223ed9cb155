using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Understanding;

/// <summary>Reads one message into everything it says: a tap, an order, a pick, a yes or no first, and what is left by its content.</summary>
public sealed partial class UtteranceReader(
    Lexemes lexemes,
    Labels labels,
    NationalityReader nationalities,
    ContentReader content,
    TraditionalWriter traditional,
    OrderReader orders,
    ClauseOrders clauses,
    SupposingReader supposes)
{
    private const int LongestMessage = 2_000;

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
            return new Utterance { Unread = true };
        }
    }

    private Utterance ReadAll(string text, ConversationState state, DateOnly today)
    {
        if (labels.Read(text, state) is { } tapped) return tapped;
        if (LanguageFirst().Match(text) is { Success: true } order && !IsNationality(lexemes.Fold(order.Groups["order"].Value), state) && Order(lexemes.Fold(order.Groups["order"].Value)) is { } named && IsLanguage(named))
        {
            // "請用繁體回答：…": the order, then what is to be answered so.
            return InLanguage(ReadAll(order.Groups["rest"].Value, state, today), named);
        }

        var folded = lexemes.Fold(text);
        if (folded.Length == 0) return Wordless(text, state);
        var heard = new Utterance { Language = IsBorrowed(folded, state) ? null : LanguageReader.Read(text, folded, lexemes) };
        if (heard.Language is null && state.Awaiting == Awaiting.Nationality && nationalities.SpeaksEnglish(text)) heard = heard with { Language = Language.En };
        heard = heard with { Script = Script(text, folded, heard.Language, state) };
        if (BirthdayReader.Read(heard, text, lexemes.Is(LexemeList.Yes, folded) ? true : lexemes.Is(LexemeList.No, folded) ? false : null, state, today) is { } aged) return aged;
        if (OfferReader.Read(text, folded, heard, state, lexemes) is { } picked) return picked;
        // What was suggested stands before the answers of the open question.
        if (Suggested(folded, state) is { } suggested) return heard with { Place = suggested };
        if (labels.At(Place(folded), state) is { } button) return button with { Language = heard.Language, Script = heard.Script };
        // "The second one" of nothing: no certificate is called so.
        if (state.Offered.Count == 0 && Place(folded) is not null && !folded.All(char.IsAsciiDigit)) return heard with { Place = Place(folded) };
        heard = heard with { YesNo = YesNo(folded), OnlyNo = lexemes.IsOnly(LexemeList.No, folded) || lexemes.Is(LexemeList.NoneOfThese, folded), Acknowledges = lexemes.Is(LexemeList.Acknowledge, Once(folded)) || (state is { Awaiting: Awaiting.Certificate, Offered.Count: 0 } && (lexemes.Is(LexemeList.Yes, folded) || lexemes.Is(LexemeList.No, folded))) || ((state.Awaiting == Awaiting.None || state.JustTaken) && lexemes.Is(LexemeList.Yes, folded)) };
        if (state.Awaiting == Awaiting.Confirmation && (heard.Acknowledges || lexemes.Is(LexemeList.Yes, folded))) return heard with { YesNo = true };
        if (state.Awaiting == Awaiting.Confirmation && lexemes.Is(LexemeList.No, folded)) return heard;
        var command = IsNationality(folded, state) ? null : lexemes.CommandOf(folded) ?? clauses.Each(text) ?? orders.Read(folded);
        // "Why?" after the result is about the result.
        if (command == Command.Why && state.Awaiting == Awaiting.None) return heard with { IsQuestion = true, AsksWhyNot = true };
        if (command is not null) return IsLanguage(command.Value) ? InLanguage(heard, command.Value) : heard with { Command = command };
        if (command is null && state.Skipped.Count > 0 && lexemes.Is(LexemeList.AsksOfSkipped, folded)) return heard with { Command = Command.Why, WhyAbout = state.Skipped[^1] };
        if (state.Awaiting == Awaiting.Hukou && WhatIsHukou().IsMatch(text)) return heard with { Command = Command.Simpler };
        if (RefusalReader.Why(folded, lexemes) is (true, var about)) return heard with { Command = Command.Why, WhyAbout = about };

        heard = heard with
        {
            Correction = lexemes.Opens(LexemeList.Correction, folded) || lexemes.Closes(LexemeList.Correction, folded),
            Additional = lexemes.Holds(LexemeList.Additional, folded),
            Holding = lexemes.Holds(LexemeList.Holding, folded),
            Supposing = lexemes.Holds(LexemeList.Supposing, folded) || supposes.GoesOn(folded, state),
            Refused = RefusalReader.Refused(folded, state, lexemes),
            GoesWithout = lexemes.Holds(LexemeList.GoesWithout, folded),
            Retracted = RetractionReader.Read(text, state, lexemes),
            Same = SamenessReader.Read(text),
            Returns = PeopleReader.Named(CaseReturnReader.Read(text), text, lexemes),
            Along = lexemes.Holds(LexemeList.AlongWith, folded),
            OffTopic = lexemes.Holds(LexemeList.OffTopic, folded),
            Complains = lexemes.Holds(LexemeList.Complaint, folded),
            NotYet = lexemes.Holds(LexemeList.NotYet, folded),
            HasNone = clauses.Says(Command.NoCertificate, text),
            BackToSelf = clauses.TurnsToSelf(text),
        };
        // "k", 嗯: no certificate begins with it.
        if (heard.Acknowledges && state.Awaiting is Awaiting.Certificate or Awaiting.Choice && heard.YesNo is null) return heard;
        heard = content.Read(text, folded, heard, state, today);
        // "Back to mine, is it still there?": what is there is shown.
        if (heard.BackToSelf && clauses.Last(text) == Command.AlreadyTold) heard = heard with { Topic = null, Suggested = [], IsQuestion = false };
        if (heard is { HasAnswer: false, Doubt: null, OtherPerson: false, IsQuestion: false } && clauses.Language(text) is { } tongue) return InLanguage(heard with { About = null, Topic = null, Refused = [] }, tongue);
        // "I looked it up and …, change it back": nothing else is understood, and the last clause is an order.
        return heard is { HasAnswer: false, Doubt: null, About: null, Lapsed: false, Refused.Count: 0, Retracted: null, GoesWithout: false, BackToSelf: false } && (clauses.Last(text) ?? clauses.First(text)) is { } wish
            ? IsLanguage(wish) ? InLanguage(heard with { IsQuestion = false, Topic = null }, wish) : heard with { Command = wish } : heard;
    }

    private Command? Order(string folded) => lexemes.CommandOf(folded) ?? orders.Read(folded);

    private int? Place(string folded) => lexemes.OrdinalOf(folded) ?? lexemes.Around(folded, LexemeList.PickLeads).Select(Place).FirstOrDefault(p => p is not null);

    private int? Suggested(string folded, ConversationState state) =>
        state is { SuggestedTopics.Count: > 0, Offered.Count: 0 } && Place(folded) is { } place && Math.Abs(place) <= state.SuggestedTopics.Count && !(state.Awaiting == Awaiting.Age && folded.All(char.IsAsciiDigit)) ? place : null;

    // 哦哦哦, "ok ok": said again it says no more.
    private static string Once(string folded)
    {
        var words = folded.Split(' ');
        return words.Length > 1 && words.All(w => w == words[0]) ? words[0] : folded;
    }

    private bool? YesNo(string folded) =>
        lexemes.Opens(LexemeList.Yes, folded) ? true : lexemes.Opens(LexemeList.No, folded) || lexemes.Opens(LexemeList.NoneOfThese, folded) ? false : null;

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
        if (language != Language.Zh || (state is { Language: Language.Zh, ScriptHeard: true } && state.Awaiting is not (Awaiting.Nationality or Awaiting.Hukou) && !LanguageReader.HasSentence(folded, lexemes) && CategoryReader.Read(text).Categories.Count == 0)) return null;
        return traditional.Lean(text) switch { > 0 => ChineseScript.Traditional, < 0 => ChineseScript.Simplified, _ => null };
    }

    // "Chinese" in English, asked for the nationality, is one; "English" is a wish only to those who are answered in Chinese.
    private static bool IsNationality(string folded, ConversationState state) =>
        state.Awaiting == Awaiting.Nationality && (folded == "chinese" || (folded == "english" && state.Language == Language.En));

    private static bool IsLanguage(Command command) => command is Command.Chinese or Command.English or Command.Simplified or Command.Traditional;

    private static Utterance InLanguage(Utterance heard, Command command) => heard with
    {
        Command = heard.HasAnswer || heard.IsQuestion || heard.Topic is not null ? heard.Command : heard.Command ?? command,
        Language = command == Command.English ? Language.En : Language.Zh,
        Script = command switch { Command.Traditional => ChineseScript.Traditional, Command.Simplified => ChineseScript.Simplified, _ => heard.Script },
    };

    [GeneratedRegex(@"\bwhat(?:'?s|\s+is|\s+on\s+earth\s+is|\s+the\s+\w+\s+is|\s+exactly\s+is|\s+does)\s+(?:an?\s+|the\s+|this\s+)?(?:hukou|household\s+registration)\b(?!\s+\w+\s+\w+)|(?:什么|甚麼|啥|乜)(?:是|叫|係)?(?:户口|戶口|户籍|戶籍)\s*[?？]?\s*\z|(?:户口|戶口|户籍|戶籍)(?:是|指|係)(?:什么|什麼|啥|乜)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WhatIsHukou();

    [GeneratedRegex(@"\A\s*(?<order>[^:：,，。.!！\n]{2,48})[:：,，。.!！\n]\s*(?<rest>\S.*)\z", RegexOptions.Singleline)]
    private static partial Regex LanguageFirst();
}
