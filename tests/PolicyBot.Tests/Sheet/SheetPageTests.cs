using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Sheet;
using PolicyBot.Tests.Api;

namespace PolicyBot.Tests.Sheet;

/// <summary>The take-away sheet over a socket.</summary>
public sealed class SheetPageTests(ProductServer server) : IClassFixture<ProductServer>
{
    private const string Fcca = """{"qualification":"acca-fellow","country":"GB","age":65,"date":"2026-11-23"}""";

    [Fact]
    public async Task A_sheet_has_everything_in_both_languages()
    {
        var html = await Sheet(Fcca);
        string[] expected =
        [
            "FCCA", "英国", "United Kingdom", "2026-11-23", "3.0", server.Services.GetRequiredService<Knowledge.KnowledgeBase>().VersionId,
            "1.0 版的清单A类", "on version 1.0 of the list", // what it rests on
            "最长 5 年的多次入境签证", "Multiple-entry visa for up to 5 years", "有相关单位的邀请函", "you have a letter from an inviting body",
            "居住证积分面向没有上海户口的内地居民", "Residence-permit points are for mainland citizens",
            "覆盖到您满 71 周岁之前", "covers you until you turn 71",
            "备齐证书原件", "Collect the original certificate", "class=\"tick\"",
            "我持有“ACCA Fellow", "我不会说中文", "I am 65. Can the age limit of work-permit class B be relaxed to 70",
            "id=\"S7\"", "http://aiabj.org/zhengcesudi/698.php", "021-12333",
        ];
        Assert.All(expected, text => Assert.Contains(text, html, StringComparison.Ordinal));
        Assert.DoesNotContain('{', Regex.Replace(html, "<style>.*</style>", "", RegexOptions.Singleline));
        Assert.Equal(Regex.Count(html, "<p [^>]*lang=\"zh-Hans\"|<(h1|h2|div|p) lang=\"zh-Hans\""), Regex.Count(html, "<(h1|h2|div|p) lang=\"en\""));
    }

    [Fact]
    public async Task It_is_kept_by_nobody_found_by_nobody_and_runs_nothing()
    {
        var client = await server.ReadyAsync();
        using var answer = await client.GetAsync(new Uri(await Url(Fcca), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("""{"qualification":"isaca-cisa","nationality":"HongKong","age":40}""", "如果证书属于清单D类", "If it is in certificate category D", "与清单A类相同")]
    [InlineData("""{"qualifications":["acca-member","acm-fellow"],"country":"DE","age":72}""", "依据的证书：ACM Fellow", "You are 72; the relaxed limit ends at 70", "ACCA")]
    [InlineData("""{"statedCategories":["B"],"country":"US"}""", "按您说的清单B类，适用", "Applies, going by certificate category B as you told us", "尚不能确定")]
    [InlineData("""{"statedCategories":["C"],"nationality":"MainlandChina"}""", "户口", "not said", "资料说法不一")]
    public async Task Every_standing_has_its_sheet(string body, string zh, string en, string also)
    {
        var html = await Sheet(body);
        Assert.Contains(zh, html, StringComparison.Ordinal);
        Assert.Contains(en, html, StringComparison.Ordinal);
        Assert.Contains(also, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_from_the_mainland_needs_no_sentences_to_show() =>
        Assert.DoesNotContain("我不会说中文", await Sheet("""{"statedCategories":["A"],"nationality":"MainlandChina","hukou":"Elsewhere"}"""), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_an_old_and_an_outdated_address_are_explained_in_both_languages()
    {
        var client = await server.ReadyAsync();
        var links = server.Services.GetRequiredService<SheetLinks>();
        var answers = new Answers { StatedCategories = [Category.A] };
        var today = PolicyBot.Api.Today.In(TimeProvider.System);
        await Explains("/sheet/nonsense", HttpStatusCode.NotFound, "打不开", "cannot be opened");
        await Explains("/sheet/" + links.CodeFor(answers, today, null, today.AddDays(-61)), HttpStatusCode.Gone, "已过期", "has expired");
        await Explains("/sheet/" + links.CodeFor(answers with { Qualifications = ["gone-since"] }, today, null, today), HttpStatusCode.Gone, "对不上", "no longer fits our data");
        await Explains("/sheet/" + links.CodeFor(answers, new DateOnly(2023, 1, 1), null, today), HttpStatusCode.Gone, "对不上", "no longer fits our data");

        async Task Explains(string path, HttpStatusCode status, string zh, string en)
        {
            var answer = await Answer.Get(client, path);
            Assert.Equal(status, answer.Status);
            Assert.Equal("text/html", answer.ContentType);
            Assert.Contains(zh, answer.Body, StringComparison.Ordinal);
            Assert.Contains(en, answer.Body, StringComparison.Ordinal);
            Assert.Contains("href=\"/chat?lang=zh\"", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"qualification":"no-such-thing"}""")]
    [InlineData("""{"statedCategories":["A"],"age":150}""")]
    [InlineData("""{"statedCategories":["A"],"date":"2023-01-01"}""")]
    [InlineData("""{"statedCategories":["A"],"date":"2999-01-01"}""")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"3.0","date":"2024-01-01"}""")]
    [InlineData("""{"statedCategories":["A"],"name":"Jane"}""")]
    public async Task A_bad_request_for_a_sheet_is_refused_in_words(string body) =>
        (await Answer.Post(await server.ReadyAsync(), "/api/sheets", body)).IsProblem(400);

    [Fact]
    public async Task The_code_shows_nothing_of_the_answers_and_two_sheets_share_no_beginning()
    {
        var one = (await Answer.Post(await server.ReadyAsync(), "/api/sheets", Fcca)).Json["code"]!.GetValue<string>();
        var two = (await Answer.Post(await server.ReadyAsync(), "/api/sheets", Fcca.Replace("65", "66", StringComparison.Ordinal))).Json["code"]!.GetValue<string>();
        Assert.InRange(one.Length, 40, 80);
        Assert.NotEqual(one[..8], two[..8]);
    }

    [Fact]
    public async Task It_is_in_the_published_description() =>
        Assert.NotNull((await Answer.Get(await server.ReadyAsync(), "/openapi/v1.json")).Json["paths"]!["/api/sheets"]);

    private async Task<string> Url(string body) => (await Answer.Post(await server.ReadyAsync(), "/api/sheets", body)).Json["url"]!.GetValue<string>();

    private async Task<string> Sheet(string body)
    {
        var answer = await Answer.Get(await server.ReadyAsync(), await Url(body));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Body);
    }
}
