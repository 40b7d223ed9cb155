using System.Text.RegularExpressions;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Reads what a message asks, clause by clause, so that statements around a question neither hide it nor pass for it.</summary>
public sealed partial class EnquiryReader(Lexemes lexemes, TopicFinder topics, KnowledgeBase knowledge)
{
    // A keyword such as "privacy" or "费用" is a question without its form, but only when it is nearly one of our phrasings.
    private const double Keyword = 0.9;

    // Below this a question is asked back instead of answered: a wrong answer is worse than one tap more.
    private const double Enough = 0.56;

    /// <summary>How the ids of topics about one certificate or field begin.</summary>
    internal const string AboutOneCertificate = "certificate-";

    // Above this the question is one of ours, whatever else it looks like.
    private const double Sure = 0.9;

    // What somebody says of themselves once they have their result ("I have no job in Shanghai yet") is told us for an answer.
    private const double Told = 0.75;

    private readonly MeasureNames _measures = new(knowledge, lexemes);

    /// <summary>Reads a message.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="answered">True when the interview has no question open.</param>
    /// <param name="about">Ids of the measures spoken of last.</param>
    internal Enquiry Read(string text, bool answered, IReadOnlyList<string> about)
    {
        var clauses = Clauses().Matches(text).Where(m => m.Length > 0).Select(m => (m.Index, m.Value, Asks: Asks(m.Value))).ToArray();
        var asked = clauses.Where(c => c.Asks).ToArray();
        var folded = lexemes.Fold(text);
        var question = asked.Length > 0;
        // Somebody who speaks of themselves and asks nothing answers us, and wants no topic, however near one is.
        var (enough, best) = question ? (Enough, Best([.. asked.Select(c => c.Value), .. Sentences().Matches(text).Select(m => m.Value).Where(Asks), text], TopicFinder.Enough, about))
            : !lexemes.Holds(LexemeList.SelfWords, folded) ? (Keyword, Best([text], Keyword, about))
            : (Told, answered ? Best([text], Told, about) : default);
        var listing = question && (best.Score < Sure || best.Topic?.Id.StartsWith(AboutOneCertificate, StringComparison.Ordinal) == true) && lexemes.Holds(LexemeList.AsksListing, folded);
        var named = _measures.In(folded);
        return new Enquiry(
            question,
            Without(text, asked.Select(c => (c.Index, c.Value.Length))),
            best.Score >= enough && !listing ? best.Topic : null,
            question && best.Score < enough ? best.Topic : null,
            listing,
            lexemes.Holds(LexemeList.AsksWhyNot, folded) || (named.Count > 0 && lexemes.Holds(LexemeList.WhyWords, folded) && lexemes.Holds(LexemeList.NotWords, folded)),
            named);
    }

    private (Topic? Topic, double Score) Best(string[] segments, double atLeast, IReadOnlyList<string> about)
    {
        (Topic? Topic, double Score) best = (null, 0);
        foreach (var segment in segments.Concat(segments.Select(WithoutLead).OfType<string>()).Distinct())
        {
            if (topics.Find(segment, atLeast, about) is { } found && found.Score > best.Score) best = (found.Topic, found.Score);
        }

        return best;
    }

    // "我想问一下这个清单是什么": the question begins behind the courtesy.
    private string? WithoutLead(string segment)
    {
        var whole = lexemes.Fold(segment);
        var folded = whole;
        while (lexemes.Opening(LexemeList.QuestionLeads, folded) is { } lead && lead.Length < folded.Length) folded = folded[(lead.Length + 1)..];
        return folded.Length < whole.Length ? folded : null;
    }

    private bool Asks(string clause)
    {
        var folded = lexemes.Fold(clause);
        while (!lexemes.Opens(LexemeList.QuestionOpenings, folded) && lexemes.Opening(LexemeList.PoliteBefore, folded) is { } polite && polite.Length < folded.Length) folded = folded[(polite.Length + 1)..];

        return folded.Length > 0 && lexemes.IsQuestion(clause, folded);
    }

    private static string Without(string text, IEnumerable<(int Index, int Length)> spans)
    {
        var rest = text.ToCharArray();
        foreach (var (index, length) in spans) Array.Fill(rest, ' ', index, length);
        return new string(rest);
    }

    // An English full stop ends a clause; the point in "3.0" does not.
    [GeneratedRegex(@"(?:[^,，。！!?？\n;；.]|\.(?=\S))+[,，。！!?？\n;；.]*")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?:[^。！!?？\n.]|\.(?=\S))+[。！!?？\n.]*")]
    private static partial Regex Sentences();
}
