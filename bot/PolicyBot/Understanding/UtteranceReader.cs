using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Wording;

namespace PolicyBot.Understanding;

/// <summary>Reads one message into everything it says. What belongs to one reader is taken out before the next looks.</summary>
public sealed partial class UtteranceReader(
    Lexemes lexemes,
    Labels labels,
    NationalityReader nationalities,
    CertificateMatcher matcher,
    TopicFinder topics)
{
    private const int LongestMessage = 2_000;

    // A near match is only worth something where a certificate was asked for; elsewhere only an exact name counts.
    private const double ExactScore = 0.9;

    /// <summary>Reads a message.</summary>
    /// <param name="text">What was typed or tapped; any length, any characters.</param>
    /// <param name="state">What was asked and offered.</param>
    /// <param name="today">For ages from birth dates.</param>
    public Utterance Read(string text, ConversationState state, DateOnly today)
    {
        if (text.Length > LongestMessage) text = text[..LongestMessage];
        if (labels.Read(text, state) is { } tapped) return tapped;

        var language = LanguageReader.Read(text, lexemes);
        var folded = lexemes.Fold(text);
        if (folded.Length == 0) return new Utterance();
        var heard = new Utterance { Language = language };
        var reading = state.Awaiting;
        if (state.Offered.Count > 0)
        {
            if (lexemes.NoneOfThese.Contains(folded)) return heard with { NoneOfThese = true };
            if (OrdinalOf(folded, state.Offered.Count) is { } place) return heard with { Ordinal = place };
        }

        if (lexemes.CommandOf(folded) is { } command) return heard with { Command = command, Language = command switch
        {
            Command.Chinese => Language.Zh,
            Command.English => Language.En,
            _ => language,
        } };

        heard = heard with
        {
            YesNo = lexemes.Yes.Contains(folded) || Lexemes.Opens(lexemes.Yes, folded) ? true
                : lexemes.No.Contains(folded) || Lexemes.Opens(lexemes.No, folded) ? false : null,
            Correction = Lexemes.Opens(lexemes.Correction, folded),
            Additional = Lexemes.Holds(lexemes.Additional, folded),
            Supposing = Lexemes.Holds(lexemes.Supposing, folded),
        };
        if (reading == Awaiting.Confirmation && (lexemes.Yes.Contains(folded) || lexemes.No.Contains(folded))) return heard;

        var rest = text.ToCharArray();
        heard = ReadPerson(text, heard, state, today, rest);
        var remaining = new string(rest);
        var question = lexemes.IsQuestion(text, folded);
        // The fuller the question, the surer the topic; a bare certificate name is not one.
        var topic = question || reading == Awaiting.None ? topics.Find(text) : null;
        var match = Match(remaining, state, topic is not null);
        return heard with { Match = match, Topic = topic is { } found && (question || match is null) ? found.Topic : null };
    }

    private Utterance ReadPerson(string text, Utterance heard, ConversationState state, DateOnly today, char[] rest)
    {
        var (categories, categorySpan) = IsQuestionAboutCategory(text) && !heard.Supposing ? ([], default) : CategoryReader.Read(text);
        if (categories.Count > 0) Blank(rest, categorySpan.Start.Value, categorySpan.End.Value);

        // "FCCA, British, 65": a number that stands alone between commas is meant as the age.
        var expectsNumber = state.Awaiting == Awaiting.Age || heard.Correction || heard.Supposing || (state.Offered.Count == 0 && LoneNumber().IsMatch(text));
        var age = AgeReader.Read(text, today, expectsNumber);
        foreach (var span in age.Spans) Blank(rest, span.Start, span.End);
        var nationality = nationalities.Read(text, state.Awaiting == Awaiting.Nationality || heard.Correction || heard.Supposing);
        foreach (var span in nationality.Spans) Blank(rest, span.Start, span.End);
        var hukou = HukouReader.Read(text, state.Awaiting == Awaiting.Hukou);
        foreach (var span in hukou.Spans) Blank(rest, span.Start, span.End);

        heard = heard with { Categories = categories, Hukou = hukou.Hukou };
        heard = age.Kind switch
        {
            AgeKind.Age => heard with { Age = age.Age },
            AgeKind.OutOfRange => heard with { Doubt = Doubtful.AgeOutOfRange, DoubtAbout = age.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            AgeKind.Ambiguous => heard with { Doubt = age.Doubt switch
            {
                AgeDoubt.NominalAge => Doubtful.AgeNominal,
                AgeDoubt.TwoAges => Doubtful.AgeTwo,
                AgeDoubt.BirthYearOnly => Doubtful.AgeBirthday,
                _ => Doubtful.AgeNotExact,
            } },
            _ => heard,
        };
        return NationalityFacts.Into(heard, nationality, state);
    }

    private MatchResult? Match(string remaining, ConversationState state, bool hasTopic)
    {
        if (string.IsNullOrWhiteSpace(remaining)) return null;
        var match = matcher.Match(remaining);
        if (match.Outside is not null) return hasTopic ? null : match;
        var exact = match.Candidates.Count > 0 && match.Candidates[0].Score >= ExactScore;
        if (exact) return match;
        if (hasTopic) return null;
        var asked = state.Awaiting is Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation;
        return asked || match.Decision is Decision.Confirm or Decision.Choose ? match : null;
    }

    private int? OrdinalOf(string folded, int offered)
    {
        if (int.TryParse(folded, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered) return number;
        return lexemes.OrdinalOf(folded) is { } place ? (place < 0 ? offered : place) : null;
    }

    private static bool IsQuestionAboutCategory(string text) => text.Contains('?') || text.Contains('？') || text.Contains('吗') || text.Contains("什么", StringComparison.Ordinal);

    [GeneratedRegex(@"[,，、;；]\s*[1-9][0-9]\s*(?:[,，、;；。.!！]|$)|^\s*[1-9][0-9]\s*[,，、;；]")]
    private static partial Regex LoneNumber();

    private static void Blank(char[] rest, int start, int end) => Array.Fill(rest, ' ', start, end - start);
}
