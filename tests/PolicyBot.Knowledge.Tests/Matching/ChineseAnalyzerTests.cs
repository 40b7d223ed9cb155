using Lucene.Net.Analysis.TokenAttributes;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Words where the dictionary has them, pairs of characters everywhere.</summary>
public class ChineseAnalyzerTests
{
    [Fact]
    public void Chinese_gives_pairs_and_dictionary_words_and_latin_stays_whole()
    {
        var terms = Terms("特许金融分析师 CFA charter");
        Assert.Contains("金融", terms);
        Assert.Contains("分析", terms);
        Assert.Contains("许金", terms);
        Assert.Contains("cfa", terms);
        Assert.Contains("charter", terms);
    }

    [Fact]
    public void Traditional_and_simplified_give_the_same_terms() => Assert.Equal(Terms("注册会计师"), Terms("註冊會計師"));

    [Theory]
    [InlineData("")]
    [InlineData("。！？")]
    [InlineData("+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\")]
    public void Nothing_to_say_gives_no_words_but_signs_read_aloud(string text) => Assert.DoesNotContain(Terms(text), t => t.Any(c => !char.IsLetter(c)));

    private static List<string> Terms(string text)
    {
        using var analyzer = new ChineseAnalyzer(new TextFolder(TestKnowledge.Base.Vocabulary.Variants));
        using var stream = analyzer.GetTokenStream("name", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var terms = new List<string>();
        while (stream.IncrementToken()) terms.Add(term.ToString());
        stream.End();
        return terms;
    }
}
