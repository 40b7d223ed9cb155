using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Reads what a message asks, clause by clause, so that statements around a question neither hide it nor pass for it.</summary>
public sealed partial class EnquiryReader(Lexemes lexemes, TopicFinder topics)
{
    // A keyword such as "privacy" or "费用" is a question without its form, but only when it is nearly one of our phrasings.
    private const double Keyword = 0.75;

    // Above this the question is one of ours, whatever else it looks like.
    private const double Sure = 0.7;

    // The whole message knows more than one of its clauses.
    private const double WholeBonus = 0.05;

    internal Enquiry Read(string text)
    {
        var clauses = Clauses().Matches(text).Where(m => m.Length > 0).Select(m => (m.Index, m.Value, Asks: Asks(m.Value))).ToArray();
        var asked = clauses.Where(c => c.Asks).ToArray();
        var folded = lexemes.Fold(text);
        var best = topics.Find(text) is { } whole ? (whole.Topic, Score: whole.Score + WholeBonus) : (Topic: null, Score: 0);
        foreach (var segment in asked.Select(c => c.Value).Concat(Sentences().Matches(text).Select(m => m.Value).Where(Asks)))
        {
            if (topics.Find(segment) is { } found && found.Score > best.Score) best = (found.Topic, found.Score);
        }

        var question = asked.Length > 0;
        if (!question && best.Score < Keyword + WholeBonus) best = (null, 0);
        var listing = question && best.Score < Sure + WholeBonus && lexemes.Holds(LexemeList.AsksListing, folded);
        var whyNot = lexemes.Holds(LexemeList.AsksWhyNot, folded);
        return new Enquiry(question, Without(text, asked.Select(c => (c.Index, c.Value.Length))), best.Topic, listing, whyNot);
    }

    private bool Asks(string clause)
    {
        var folded = lexemes.Fold(clause);
        while (lexemes[LexemeList.PoliteBefore].Where(p => folded.StartsWith(p + " ", StringComparison.Ordinal) && !lexemes.Opens(LexemeList.QuestionOpenings, folded)).MaxBy(p => p.Length) is { } polite)
        {
            folded = folded[(polite.Length + 1)..];
        }

        return folded.Length > 0 && lexemes.IsQuestion(clause, folded);
    }

    private static string Without(string text, IEnumerable<(int Index, int Length)> spans)
    {
        var rest = text.ToCharArray();
        foreach (var (index, length) in spans) Array.Fill(rest, ' ', index, length);
        return new string(rest);
    }

    [GeneratedRegex(@"[^,，。！!?？\n;；]+[,，。！!?？\n;；]*")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"[^。！!?？\n]+[。！!?？\n]*")]
    private static partial Regex Sentences();
}
