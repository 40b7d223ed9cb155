using System.Net;
using System.Text.Json;
using PolicyBot.Tests.StaffConsole;

namespace PolicyBot.Tests.Pages;

/// <summary>What people see in a browser where a program is told what it did wrong.</summary>
public sealed class ProblemPageTests(ProductServer server) : IClassFixture<ProductServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/nothing", null, HttpStatusCode.NotFound, "没有这个页面", "There is no such page")]
    [InlineData("/console", "203.0.113.7", HttpStatusCode.Forbidden, "没有对您开放", "not open to you")]
    public async Task A_person_reads_a_page_in_both_languages_and_a_program_gets_problem_details(string path, string? from, HttpStatusCode status, string zh, string en)
    {
        using var client = await server.ReadyAsync();
        using var page = await AskAsync(client, path, Browser, from);
        Assert.Equal(status, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        var text = await page.Content.ReadAsStringAsync(Cancel);
        foreach (var said in (string[])[zh, en, "tel:02112333", "/chat?lang=zh"]) Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        foreach (var accept in (string[])["*/*", "application/json"])
        {
            using var problem = await AskAsync(client, path, accept, from);
            Assert.Equal(status, problem.StatusCode);
            Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
            Assert.Equal((int)status, JsonDocument.Parse(await problem.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("status").GetInt32());
        }
    }

    [Fact]
    public async Task Who_asks_too_often_reads_so()
    {
        await using var strict = new ConsoleServer(new() { ["MicrosoftAppId"] = Guid.NewGuid().ToString(), ["Limits:Address:Burst"] = "5", ["Limits:Address:PerSecond"] = "1" });
        using var client = strict.CreateClient();
        for (var asked = 0; asked < 100 && (await AskAsync(client, "/privacy", Browser)).IsSuccessStatusCode; asked++) await Task.Yield();
        using var page = await AskAsync(client, "/privacy", Browser);
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("现在请求太多", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string accept, string? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (from is not null) request.Headers.Add("X-Forwarded-For", from);
        return client.SendAsync(request);
    }
}
