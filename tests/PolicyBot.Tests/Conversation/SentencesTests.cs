using System.Text;
using PolicyBot.Conversation.Titles;
using PolicyBot.Knowledge;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Conversation;

/// <summary>
/// Every sentence the bot can say, in every language, in one file, so that a reviewer reads words and not code.
/// A changed sentence fails until the file is written again with <c>POLICYBOT_APPROVE=1</c> and read.
/// </summary>
public class SentencesTests
{
    private static readonly string ApprovedFile = Path.Combine(TestData.Folder, "sentences.txt");

    [Fact]
    public void Every_sentence_was_read_and_approved()
    {
        var sentences = Sentences();
        if (Environment.GetEnvironmentVariable("POLICYBOT_APPROVE") == "1") File.WriteAllText(ApprovedFile, sentences);
        Assert.True(File.Exists(ApprovedFile), $"{ApprovedFile} is missing; write it with POLICYBOT_APPROVE=1");
        Assert.Equal(File.ReadAllText(ApprovedFile), sentences);
    }

    [Fact]
    public void Every_sentence_keeps_the_rules_of_all_sentences()
    {
        foreach (var (key, words) in All())
        {
            var en = System.Text.RegularExpressions.Regex.Replace(words.En, @"\{\w+\}", "x");
            var zh = System.Text.RegularExpressions.Regex.Replace(words.Zh, @"\{\w+\}", "某");
            ScriptCheck.Always(key, en, "en");
            ScriptCheck.Always(key, zh, "zh");
        }
    }

    [Fact]
    public void Traditional_writing_is_settled_and_leaves_placeholders_and_links_alone()
    {
        var writer = Product.Get<TraditionalWriter>();
        foreach (var (key, words) in All())
        {
            var written = writer.Write(words.Zh);
            Assert.True(written == writer.Write(written), $"{key}: {written} | {writer.Write(written)}");
            Assert.Equal(words.Zh.Count(c => c is '{' or '}' or '('), written.Count(c => c is '{' or '}' or '('));
        }
    }

    private static string Sentences()
    {
        var writer = Product.Get<TraditionalWriter>();
        var text = new StringBuilder();
        foreach (var (key, words) in All())
        {
            text.Append(key).Append('\n').Append("  en      ").Append(words.En).Append('\n').Append("  zh-Hans ").Append(words.Zh).Append('\n')
                .Append("  zh-Hant ").Append(writer.Write(words.Zh)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Key, Bilingual Words)> All()
    {
        var words = Product.Get<Words>();
        foreach (var phrase in Enum.GetValues<Phrase>()) yield return ($"words/{phrase}", words[phrase]);
        var titles = Product.Get<TitleWords>();
        foreach (var phrase in Enum.GetValues<TitlePhrase>()) yield return ($"title-talk/{phrase}", titles[phrase]);
        var knowledge = Product.Get<KnowledgeBase>();
        foreach (var (standing, sentence) in knowledge.Words.Standing) yield return ($"assessment/standing/{standing}", sentence);
        foreach (var (standing, sentence) in knowledge.Words.Also) yield return ($"assessment/also/{standing}", sentence);
        foreach (var (verdict, sentence) in knowledge.Words.Verdicts) yield return ($"assessment/verdict/{verdict}", sentence);
        foreach (var (reason, sentence) in knowledge.Words.Reasons) yield return ($"assessment/reason/{reason}", sentence);
        foreach (var (condition, sentence) in knowledge.Words.Conditions) yield return ($"assessment/condition/{condition}", sentence);
        foreach (var (group, sentence) in knowledge.Words.Groups) yield return ($"assessment/group/{group}", sentence);
        foreach (var (route, sentence) in knowledge.Words.Routes) yield return ($"assessment/route/{route}", sentence);
        foreach (var measure in knowledge.Measures)
        {
            yield return ($"measure/{measure.Id}/title", measure.Title);
            foreach (var (part, sentence) in MeasureSentences.Of(measure)) yield return ($"measure/{measure.Id}/{part}", sentence);
        }

        foreach (var (key, sentence) in knowledge.TitleRound.Words) yield return ($"titles/{key}", sentence);
        for (var i = 0; i < knowledge.TitleRound.Notes.Count; i++) yield return ($"titles/note/{i}", knowledge.TitleRound.Notes[i]);
        yield return ("titles/seriesNote", knowledge.TitleRound.SeriesNote);
        foreach (var step in knowledge.Steps) yield return ($"step/{step.Id}", step.Text);
        foreach (var topic in knowledge.Topics) yield return ($"topic/{topic.Id}", topic.Answer);
        foreach (var item in knowledge.Outside.DistinctBy(o => o.Reason)) yield return ($"outside/{item.Id}", item.Reason);
    }
}
