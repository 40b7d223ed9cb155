using System.Text.RegularExpressions;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Reads what a message asks, clause by clause, so that statements around a question neither hide it nor pass for it.</summary>
public sealed partial class EnquiryReader(Lexemes lexemes, TopicFinder topics, KnowledgeBase knowledge)
{
    // A question this likely is answered; so is one that is likelier than any other by far.
    private const double Likely = 0.4;
    private const double Possible = 0.18;
    private const double ByFar = 2;

    // What is not worded as a question is one only when little speaks for anything else.
    private const double Plain = 0.5;
    private const double OfThemselves = 0.6;

    // A question whether a certificate is on the list is answered for that certificate, unless it is surely another.
    private const double Sure = 0.8;

    // What is not worded as a question and says something of the person, too, is answered only when it is as good as certain.
    private const double Certain = 0.8;

    // 找谁 alone asks for a telephone number, and may be the end of quite another question.
    private const double Part = 0.85;

    // Below this a topic is not even asked back.
    private const double Imaginable = 0.06;
    private const int Offered = 3;

    /// <summary>How the ids of topics about one certificate or field begin.</summary>
    internal const string AboutOneCertificate = "certificate-";

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
        var chances = Chances(question ? [.. asked.Select(c => c.Value), .. Sentences().Matches(text).Select(m => m.Value).Where(Asks), text] : [text], about);
        var best = chances[0];
        var answers = best.Topic is not null && (question ? IsAnswered(chances) : best.Chance >= (answered || !lexemes.Holds(LexemeList.SelfWords, folded) ? Plain : OfThemselves)) && !MayBeNone(chances);
        var listing = question && (!answers || best.Chance < Sure || best.Topic!.Id.StartsWith(AboutOneCertificate, StringComparison.Ordinal)) && lexemes.Holds(LexemeList.AsksListing, folded);
        var named = _measures.In(folded);
        return new Enquiry(
            question,
            Without(text, asked.Select(c => (c.Index, c.Value.Length))),
            answers && !listing ? best.Topic : null,
            answers || best.Topic is null || best.Chance < (question ? Possible : Likely) ? [] : [.. chances.TakeWhile(c => c.Topic is not null && c.Chance >= Imaginable).Take(Offered).Select(c => c.Topic!)],
            best.Topic is { } certain && best.Chance >= Certain && !certain.Id.StartsWith(AboutOneCertificate, StringComparison.Ordinal),
            listing,
            lexemes.Holds(LexemeList.AsksWhyNot, folded) || (named.Count > 0 && lexemes.Holds(LexemeList.WhyWords, folded) && lexemes.Holds(LexemeList.NotWords, folded)),
            named);
    }

    private static bool IsAnswered(IReadOnlyList<TopicChance> chances) =>
        chances[0].Chance >= Likely || (chances[0].Chance >= Possible && chances[0].Chance >= ByFar * chances.ElementAtOrDefault(1).Chance);

    // That none of the topics is asked about is nearly as likely.
    private static bool MayBeNone(IReadOnlyList<TopicChance> chances) => chances[0].Chance < ByFar * chances.FirstOrDefault(c => c.Topic is null).Chance;

    // Every part of a message may hold the question; the part that asks most clearly counts, the whole before its parts.
    private IReadOnlyList<TopicChance> Chances(string[] segments, IReadOnlyList<string> about) =>
        segments.Concat(segments.Select(WithoutLead).OfType<string>()).Distinct().Select(s => (Of: topics.Find(s, about), Share: s.Length == segments[^1].Length ? 1 : Part)).MaxBy(f => f.Share * Clearness(f.Of)).Of;

    private static double Clearness(IReadOnlyList<TopicChance> chances) => chances.Where(c => c.Topic is not null).Select(c => c.Chance).FirstOrDefault();

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
