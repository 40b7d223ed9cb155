using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>The quality of every sentence of the data, in both languages.</summary>
public partial class SentenceTests
{
    private const int LongestAnswerWords = 80;
    private const int LongestAnswerHan = 140;
    private const int LongestSentenceWords = 60;
    private const int LongestSentenceHan = 110;

    [Fact]
    public void Answers_are_at_most_eighty_words() => Assert.All(TestKnowledge.Base.Topics, t => Short(t.Id, t.Answer, LongestAnswerWords, LongestAnswerHan));

    [Fact]
    public void Reasons_steps_and_changes_are_short() => Assert.All(Sentences(), s => Short(s.Where, s.Words, LongestSentenceWords, LongestSentenceHan));

    [Fact]
    public void No_letter_stands_bare_and_Chinese_punctuation_is_full_width() =>
        Assert.All(Sentences().Concat(Answers()), s => WordChecks.Check(s.Words, mistake => Assert.Fail($"{s.Where}: {mistake}")));

    [Fact]
    public void Chinese_has_a_space_beside_Latin_and_digits() => Assert.All(Sentences().Concat(Answers()), s =>
    {
        // 清单A类 and 工作许可A类 are terms of ours, quoted names are their owners'.
        var own = Quoted().Replace(s.Words.Zh, "").Replace("《上海市境外职业资格证书认可清单（3.0版）》", "", StringComparison.Ordinal);
        own = DocumentNumber().Replace(own, "");
        Assert.False(Tight().Match(own) is { Success: true } tight, $"{s.Where}: a space is missing at '{Tight().Match(own).Value}' in {s.Words.Zh}");
        Assert.DoesNotMatch(@"[，。；：！？、）】] | [，。；：！？、（【]", own);
        Assert.DoesNotContain("  ", own, StringComparison.Ordinal);
    });

    [Fact]
    public void Answers_steps_and_reasons_end_as_sentences() => Assert.All(Answers().Concat(Steps()).Concat(Reasons()), s =>
    {
        Assert.True(s.Words.Zh[^1] is '。' or '？', $"{s.Where}: {s.Words.Zh}");
        Assert.True(s.Words.En[^1] is '.' or '?', $"{s.Where}: {s.Words.En}");
        Assert.True(char.IsUpper(s.Words.En.TrimStart('"', '“', '{')[0]) || s.Words.En[0] == '{', $"{s.Where}: {s.Words.En}");
        Assert.DoesNotContain("  ", s.Words.En, StringComparison.Ordinal);
    });

    [Fact]
    public void Numbers_are_the_same_in_both_languages_of_a_reason_or_step() => Assert.All(Steps().Concat(Reasons()), s =>
        Assert.Equal(Digits(s.Words.Zh), Digits(s.Words.En)));

    private static IEnumerable<(string Where, Bilingual Words)> Answers() => TestKnowledge.Base.Topics.Select(t => (t.Id, t.Answer));

    private static IEnumerable<(string Where, Bilingual Words)> Steps() => TestKnowledge.Base.Steps.Select(s => (s.Id, s.Text));

    private static IEnumerable<(string Where, Bilingual Words)> Reasons() => TestKnowledge.Base.Measures.SelectMany(m =>
        m.Predicates.SelectMany(p => new[] { p.Otherwise, p.Unknown }.Concat(p.Change is { } change ? [change] : []))
            .Concat(m.Applies.Select(a => a.Words))
            .Concat(m.Doubt is { } doubt ? [doubt.Words] : [])
            .Select(words => (m.Id, words)));

    private static IEnumerable<(string Where, Bilingual Words)> Sentences() => Steps().Concat(Reasons())
        .Concat(TestKnowledge.Base.Measures.Select(m => (m.Id, m.Title)))
        .Concat(TestKnowledge.Base.AgeChangeWords.Select(w => ($"change {w.Kind}", w.Words)))
        .Concat(TestKnowledge.Base.TitleRound.Words.Select(w => ($"title {w.Key}", w.Value)))
        .Concat(TestKnowledge.Base.TitleRound.Notes.Select(n => ("title note", n)))
        .Concat(TestKnowledge.Base.Words.Standing.Select(w => ($"standing {w.Key}", w.Value)))
        .Concat(TestKnowledge.Base.Words.Reasons.Select(w => ($"reason {w.Key}", w.Value)))
        .Concat(TestKnowledge.Base.Words.Conditions.Select(w => ($"condition {w.Key}", w.Value)));

    private static void Short(string where, Bilingual words, int mostWords, int mostHan)
    {
        var en = words.En.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var han = words.Zh.Count(c => c is >= '\u4e00' and <= '\u9fff');
        Assert.True(en <= mostWords, $"{where}: {en} words");
        Assert.True(han <= mostHan, $"{where}: {han} characters");
    }

    private static string Digits(string text) => string.Join(' ', DigitRuns().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!清单|工作许可)(?<=[\u4e00-\u9fff])[A-Za-z0-9](?!类)|[A-Za-z0-9](?=[\u4e00-\u9fff])(?!类)")]
    private static partial Regex Tight();

    [GeneratedRegex(@"〔\d+〕\d+号")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\d[\d.-]*\d|\d")]
    private static partial Regex DigitRuns();
}
