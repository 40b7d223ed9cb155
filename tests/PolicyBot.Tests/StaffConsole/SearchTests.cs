using PolicyBot.Console.Searching;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>What a clerk finds while typing.</summary>
public sealed class SearchTests
{
    private static readonly Lazy<SuggestionIndex> Index = new(() => new SuggestionIndex(Product.Get<KnowledgeBase>(), Product.Get<CertificateMatcher>()));

    [Theory]
    [InlineData("fcca", "acca-fellow")]
    [InlineData("ＦＣＣＡ", "acca-fellow")]
    [InlineData("acca", "acca-member")]
    [InlineData("rics fellow", "rics-fellow")]
    [InlineData("gjzcnbsjs", "cia")]
    [InlineData("guojizhuceneibu", "cia")]
    [InlineData("國際註冊內部審計師", "cia")]
    [InlineData("国际注册内部", "cia")]
    [InlineData("certified internal aud", "cia")]
    [InlineData("accazs", "acca-fellow")]
    [InlineData("cicpa", "cicpa")]
    public void The_first_suggestion_is_the_one_meant(string typed, string id) => Assert.Equal(id, Index.Value.Search(typed).Items[0].Id);

    [Theory]
    [InlineData("kuaiji")]
    [InlineData("kjs")]
    [InlineData("txkjs")]
    [InlineData("特许会计")]
    [InlineData("cpa")]
    public void A_beginning_finds_many_and_says_how_many(string typed)
    {
        var found = Index.Value.Search(typed);
        Assert.InRange(found.Total, 3, 400);
        Assert.InRange(found.Items.Count, 3, SuggestionIndex.Shown);
        Assert.Equal(found.Items.Count, found.Items.Select(i => i.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b\u202e")]
    [InlineData("\ud83d")]
    [InlineData("😀😀😀")]
    [InlineData("'; DROP TABLE x; --")]
    [InlineData("zzzzqqqq")]
    public void Hostile_or_empty_text_finds_nothing(string typed) => Assert.Equal(0, Index.Value.Search(typed).Total);

    [Fact]
    public void A_very_long_text_is_cheap() => Assert.NotNull(Index.Value.Search(new string('a', 1_000_000)));
}
