using CsCheck;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Whatever is typed, the matcher answers, and never takes it for a certificate that is not named.</summary>
public class HostileTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \u200B\u200D\uFEFF ")]
    [InlineData("C++ engineer (senior")]
    [InlineData("name:* OR id:[* TO *]")]
    [InlineData("\\\\\"\\\\'")]
    [InlineData("'; DROP TABLE qualifications;--")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800 x")]
    [InlineData("\0\u0001\uFFFF")]
    [InlineData("🦄🦄🦄")]
    [InlineData("مرحبا привет さようなら ㅋㅋㅋ")]
    public void Odd_text_is_refused_politely(string text) => Assert.Contains(Matched.By(text).Decision, new[] { Decision.AskAgain, Decision.Unrecognised });

    [Theory]
    [InlineData("A", 10_000)]
    [InlineData("(", 10_000)]
    [InlineData("certified ", 1_000)]
    [InlineData("特许", 5_000)]
    [InlineData("a ", 5_000)]
    [InlineData("注册会计师 CPA ", 1_000)]
    [InlineData("\u0301", 10_000)]
    public void Long_text_is_answered(string piece, int times) => Assert.NotEqual(Decision.Accept, Matched.By(string.Concat(Enumerable.Repeat(piece, times))).Decision);

    [Fact]
    public void Random_text_never_throws() => Check.Sample(Gen.String, text => Assert.True(Matched.By(text).Candidates.Count <= 4));

    [Fact]
    public void Pieces_of_names_in_any_order_never_throw()
    {
        var names = TestKnowledge.Base.Qualifications.Values.SelectMany(q => new[] { q.Abbreviation, q.Name.Zh, q.Name.En }).Where(n => n.Length > 1).ToArray();
        string[] glue = [" ", "", "，", "(", "®"];
        var piece = Gen.Select(Gen.Int[0, names.Length - 1], Gen.Int[0, 8], Gen.Int[0, glue.Length - 1], (name, cut, end) => names[name][Math.Min(cut, names[name].Length - 1)..] + glue[end]);
        Check.Sample(piece.Array[1, 5].Select(string.Concat), text => Assert.True(Matched.By(text).Candidates.Count <= 4));
    }

    [Fact]
    public void Many_threads_share_one_matcher()
    {
        string[] texts = ["CFA", "注册会记师", "Certifed Fraud Examinor", "RICS", "texu jinrong fenxishi"];
        var expected = texts.Select(t => Matched.By(t).Decision).ToArray();
        Parallel.For(0, 400, i => Assert.Equal(expected[i % texts.Length], Matched.By(texts[i % texts.Length]).Decision));
    }
}
