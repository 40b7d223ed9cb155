using System.Globalization;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Console.Answering;

/// <summary>"Read this to the caller": whole sentences from <c>console-sentences.json</c>, at most 30 seconds when read aloud.</summary>
internal sealed class CallerScript
{
    /// <summary>A clerk reads about 260 Chinese characters a minute.</summary>
    public const int MostCharacters = 130;

    /// <summary>A clerk reads about 150 English words a minute.</summary>
    public const int MostWords = 75;

    private const int MostNamed = 4;

    private readonly ConsoleWords _words = ConsoleWords.Load("console-sentences.json");

    /// <summary>The script in both languages; each names as many measures as fit.</summary>
    public Text Write(AnswerFacts facts) => new(Fitting(facts, Language.Zh), Fitting(facts, Language.En));

    /// <summary>Characters that take time to read: everything but spaces.</summary>
    public static int Characters(string text) => text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>Words between spaces.</summary>
    public static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private string Fitting(AnswerFacts facts, Language language)
    {
        for (var named = MostNamed; ; named--)
        {
            var text = string.Join(language == Language.Zh ? "" : " ", Sentences(facts, named).Select(s => s.In(language)));
            if (named < 0 || (language == Language.Zh ? Characters(text) <= MostCharacters : WordCount(text) <= MostWords)) return text;
        }
    }

    /// <param name="facts">The answer.</param>
    /// <param name="named">How many measures may be named; below zero everything goes that can be done without.</param>
    private IEnumerable<Bilingual> Sentences(AnswerFacts facts, int named)
    {
        var assessment = facts.Assessment;
        yield return Standing(assessment);
        if (assessment.Standing == Knowledge.Assessing.Standing.NotListed) yield break;

        if (assessment.IfCategory.Count > 0)
        {
            foreach (var (category, verdicts) in assessment.IfCategory.OrderBy(p => p.Key).Take(named < 1 ? 1 : 2))
                yield return Applying("IfCategory", verdicts, named / 2).With("category", Phrases.Categories([category]));
            if (named >= 0 && NobodyAsked(facts)) yield return _words["AskNationality"];
        }
        else
        {
            yield return Applying("Apply", assessment.Verdicts, named);
            foreach (var open in Open(assessment, named)) yield return open;
        }

        yield return _words["Closing"];
    }

    private static bool NobodyAsked(AnswerFacts facts) => facts.Answers.Nationality is null;

    private Bilingual Standing(Assessment assessment)
    {
        var holding = assessment.Holdings.First(h => h.Standing == assessment.Standing);
        var name = holding.Qualification is not { } q ? new Bilingual("", "")
            : q.Abbreviation.Length > 0 ? new Bilingual(q.Abbreviation, q.Abbreviation)
            : q.Name;
        return _words[$"Standing{assessment.Standing}"]
            .With("certificate", name)
            .With("attested", holding.Version ?? "")
            .With("version", assessment.ListVersion.Version)
            .With("categories", Phrases.Categories(holding.Categories.ToArray()));
    }

    private Bilingual Applying(string key, IReadOnlyList<MeasureVerdict> verdicts, int named)
    {
        var applying = verdicts.Where(v => v.Verdict == Verdict.Applies).ToArray();
        var names = applying.Take(Math.Max(0, named)).Select(v => _words.Find($"Say {v.Measure.Id}") ?? v.Measure.Title).ToArray();
        var form = applying.Length == 0 ? "None" : names.Length == 0 ? "Count" : names.Length < applying.Length ? "Some" : "All";
        return _words[$"{key}{form}{(applying.Length == 1 ? "One" : "")}"]
            .With("count", Number(applying.Length))
            .With("measures", new Bilingual(string.Join("、", names.Select(n => n.Zh)), And(names.Select(n => n.En).ToArray())));
    }

    private IEnumerable<Bilingual> Open(Assessment assessment, int named)
    {
        var open = assessment.Verdicts.Where(v => v.Verdict == Verdict.Undetermined).ToArray();
        var bySource = open.Count(v => v.Missing.Contains(Missing.Source));
        var byAnswer = open.Where(v => !v.Missing.Contains(Missing.Source)).ToArray();
        if (byAnswer.Length > 0)
        {
            var missing = byAnswer.SelectMany(v => v.Missing).Distinct().Order().Select(m => _words[$"Missing{m}"]).ToArray();
            yield return _words[byAnswer.Length == 1 ? "OpenAnswerOne" : "OpenAnswer"]
                .With("count", Number(byAnswer.Length))
                .With("missing", new Bilingual(string.Join("、", missing.Select(m => m.Zh)), And(missing.Select(m => m.En).ToArray())));
        }

        if (bySource > 0 && named >= 0) yield return _words[bySource == 1 ? "OpenSourceOne" : "OpenSource"].With("count", Number(bySource));
    }

    private static string And(string[] items) => items.Length < 2 ? string.Concat(items) : $"{string.Join(", ", items[..^1])} and {items[^1]}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
