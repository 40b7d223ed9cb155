using System.Net;
using System.Text.RegularExpressions;
using PolicyBot.Tests.StaffConsole;

namespace PolicyBot.Tests.Pages;

/// <summary>The plain form as a browser without scripts posts it.</summary>
public sealed partial class PlainFormTests(ConsoleServer server) : IClassFixture<ConsoleServer>
{
    [Theory]
    [InlineData("FCCA", "", "FCCA")]
    [InlineData("CFA 和 FCCA", "", "CFA")]
    [InlineData("", "B", "清单B类")]
    [InlineData("ＦＣＣＡ", "C", "清单C类")]
    public async Task Answers_lead_to_their_sheet(string certificate, string category, string shown)
    {
        using var client = server.CreateClient();
        var answer = await PostAsync(client, ("certificate", certificate), ("category", category), ("nationality", "ForeignNational"), ("age", "６５"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("/sheet/", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("", answer.RequestMessage.RequestUri.Query);
        var sheet = await TextAsync(answer);
        Assert.Contains(shown, sheet, StringComparison.Ordinal);
        Assert.Contains("65", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Please name your certificate")]
    [InlineData("", "", "65", "Please name your certificate")]
    [InlineData("CPA", "", "65", "Which certificate is yours?")]
    [InlineData("zzzz qqqq wwww", "", "65", "We did not recognise")]
    [InlineData("FCCA", "", "-5", "whole number from 0 to 120")]
    [InlineData("FCCA", "", "121", "whole number from 0 to 120")]
    [InlineData("FCCA", "", "6e1", "whole number from 0 to 120")]
    public async Task What_is_open_is_asked_again_and_nothing_typed_is_lost(string certificate, string category, string age, string words)
    {
        using var client = server.CreateClient();
        var answer = await PostAsync(client, ("certificate", certificate), ("category", category), ("nationality", "Taiwan"), ("age", age));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = await TextAsync(answer);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{certificate}\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Taiwan\" selected", html, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_counts_for_the_name_it_was_offered_for()
    {
        using var client = server.CreateClient();
        var offered = await TextAsync(await PostAsync(client, ("certificate", "CPA")));
        var id = Radio().Matches(offered)[1].Groups[1].Value;
        var chosen = await PostAsync(client, ("certificate", "CPA"), ("asked", "CPA"), ("choice", id));
        Assert.Equal(HttpStatusCode.OK, chosen.StatusCode);
        var changed = await PostAsync(client, ("certificate", "FCCA"), ("asked", "CPA"), ("choice", id));
        Assert.Contains("FCCA", await TextAsync(changed), StringComparison.Ordinal);
        var kept = await TextAsync(await PostAsync(client, ("certificate", "CPA"), ("asked", "CPA"), ("choice", id), ("age", "old")));
        Assert.Contains($"name=\"choice\" value=\"{id}\"", kept, StringComparison.Ordinal);
        var none = await PostAsync(client, ("certificate", "CPA"), ("asked", "CPA"), ("choice", "none"));
        Assert.StartsWith("/sheet/", none.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("{{Nonce}}")]
    public async Task What_is_typed_stays_text(string certificate)
    {
        using var client = server.CreateClient();
        var html = await (await PostAsync(client, ("certificate", certificate), ("age", certificate))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Contains(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(certificate), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "certificate=FCCA")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    public async Task Another_body_gets_the_empty_form(string type, string body)
    {
        using var client = server.CreateClient();
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        var answer = await client.PostAsync(new Uri("/form?lang=zh", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请填写证书名称", await TextAsync(answer), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(new Uri("/form?lang=en", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("type=\"radio\" name=\"choice\" value=\"([^\"]+)\"")]
    private static partial Regex Radio();
}
