using System.Globalization;
using System.Text;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Console.Answering;

/// <summary>An answer as plain text to paste: verdicts with reasons and sources, list version, date and knowledge version.</summary>
internal sealed class PlainText(KnowledgeBase knowledge)
{
    private readonly ConsoleWords _words = ConsoleWords.Load("console-sentences.json");

    /// <summary>The text in both languages: same facts, same numbers, same sources.</summary>
    public Text Write(AnswerFacts facts) => new(Write(facts, Language.Zh), Write(facts, Language.En));

    private string Write(AnswerFacts facts, Language language)
    {
        var (answers, assessment, response) = facts;
        var text = new StringBuilder();
        Line(Say("PlainTitle"));
        foreach (var id in answers.Qualifications)
        {
            var q = knowledge.Qualifications[id];
            Line(Say("PlainCertificate").Replace("{name}", Name(q.Abbreviation, q.Name.In(language), language)).Replace("{issuer}", q.Issuer.Name.In(language)));
        }

        if (Caller(answers, language) is { Length: > 0 } caller) Line(Say("PlainCaller").Replace("{facts}", caller));
        Line(Say("PlainBasis").Replace("{version}", response.ListVersion).Replace("{date}", response.Date));
        Line(assessment.Basis.In(language));
        foreach (var group in assessment.Verdicts.GroupBy(v => v.Verdict).OrderBy(g => Array.IndexOf(Order, g.Key)))
        {
            Line("");
            Line(Say("PlainGroup").Replace("{verdict}", knowledge.Words.Verdicts[group.Key].In(language)).Replace("{count}", Number(group.Count())));
            var number = 0;
            foreach (var verdict in group) Verdict(verdict, ++number);
        }

        Line("");
        Line(Say("PlainSteps"));
        var place = 0;
        foreach (var route in assessment.Steps.GroupBy(s => s.Route))
        {
            Line(knowledge.Words.Routes[route.Key].In(language));
            foreach (var step in route) Line($"{Number(++place)}. {step.Text.In(language)}");
        }

        Line("");
        Line(Say("PlainVersion").Replace("{versionId}", response.VersionId).Replace("{version}", response.ListVersion).Replace("{date}", response.Date));
        Line(Say("PlainCaution"));
        return text.ToString().TrimEnd('\n');

        void Line(string line) => text.Append(line).Append('\n');
        string Say(string key) => _words[key].In(language);

        void Verdict(MeasureVerdict verdict, int number)
        {
            Line($"{Number(number)}. {verdict.Measure.Title.In(language)}");
            Line($"   {verdict.Reason.In(language)}");
            if (verdict.Unchecked.Count > 0) Line("   " + Say("PlainUnchecked").Replace("{conditions}", string.Join(language == Language.Zh ? "；" : "; ", verdict.Unchecked.Select(u => u.In(language)))));
            foreach (var c in verdict.Citations)
                Line("   " + Say("PlainSource").Replace("{title}", c.Source.Title.In(language)).Replace("{locator}", c.Locator).Replace("{url}", c.Source.Url));
        }
    }

    private static readonly Verdict[] Order = [Knowledge.Assessing.Verdict.Applies, Knowledge.Assessing.Verdict.Undetermined, Knowledge.Assessing.Verdict.DoesNotApply];

    private string Caller(Answers answers, Language language)
    {
        var facts = new List<string>();
        if (answers.Nationality is { } group) facts.Add(_words[$"Caller {group}"].In(language));
        if (answers.Age is { } age) facts.Add(_words["PlainAge"].In(language).Replace("{age}", Number(age)));
        if (answers.Hukou is { } hukou) facts.Add(_words[$"PlainHukou{hukou}"].In(language));
        if (answers.StatedCategories.Count > 0) facts.Add(_words["PlainStated"].In(language).Replace("{categories}", Phrases.Categories(answers.StatedCategories.ToArray()).In(language)));
        return string.Join(language == Language.Zh ? "；" : "; ", facts);
    }

    private static string Name(string abbreviation, string name, Language language) =>
        abbreviation.Length == 0 || name.Contains(abbreviation, StringComparison.Ordinal) ? name : language == Language.Zh ? $"{abbreviation}（{name}）" : $"{abbreviation} ({name})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
