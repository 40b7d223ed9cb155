using System.Diagnostics;
using PolicyBot.Understanding;
using Xunit;

namespace PolicyBot.Tests.Understanding;

/// <summary>Anything may be typed: nothing throws, every span lies in the text, and no text is slow.</summary>
public class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "I'm ", "65", " years old", "岁", "我", "不是", "not ", "British", "英国", "人", "passport ", "from ", "在", ", ", "，", "。", "-", "1961", "年", "虚岁", "next month", "🇬🇧", "\uD83C", "\uDDEC",
        "六十", "廿", "万", "born in ", "户口", "上海", "a ", "US", "'", "\0", "\u200B", "é", "İ", "ß", "\uFFFF", "between ", " and ", "turning ", "(", ")", "\n", "０", "٣",
    ];

    [Fact]
    public void Random_text_never_throws_and_spans_lie_inside()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Next(8) == 0 ? $"{(char)random.Next(1, 0xFFFF)}" : Pieces[random.Next(Pieces.Length)]));
            foreach (var span in Spans(text)) Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, text);
        }
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("a")]
    [InlineData("I'm ")]
    [InlineData("I'm 65 ")]
    [InlineData("a a a a ")]
    [InlineData("一")]
    [InlineData("我")]
    [InlineData("不是上海")]
    [InlineData("British ")]
    [InlineData("Brittish")]
    [InlineData("Brittiss ")]
    [InlineData("in the in the ")]
    [InlineData("61-")]
    [InlineData("hukou ")]
    [InlineData("born ")]
    [InlineData(" ")]
    [InlineData("(")]
    [InlineData("有")]
    [InlineData("🇬🇧")]
    public void Twenty_thousand_characters_are_quick(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Spans("warm up I'm 65 British 65岁英国人 上海户口");
        var watch = Stopwatch.StartNew();
        Spans(text);
        // A bound against disasters, far above what is needed; benchmarks measure.
        Assert.True(watch.ElapsedMilliseconds < 10_000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static List<TextSpan> Spans(string text) =>
    [
        .. new[] { true, false }.SelectMany(awaiting => AgeReader.Read(text, AgeText.Today, awaiting).Spans),
        .. new[] { true, false }.SelectMany(awaiting => RegionRows.Reader.Read(text, awaiting).Spans),
        .. new[] { true, false }.SelectMany(awaiting => HukouReader.Read(text, awaiting).Spans),
    ];
}
