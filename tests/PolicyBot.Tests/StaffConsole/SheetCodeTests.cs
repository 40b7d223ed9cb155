using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>A caller's sheet is reopened by its code.</summary>
public sealed class SheetCodeTests(ConsoleServer server) : IClassFixture<ConsoleServer>
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("https://policybot.example/sheet/{0}?x=1#top")]
    [InlineData("  {0} ")]
    public async Task The_answers_on_the_sheet_come_back(string written)
    {
        using var client = server.CreateClient();
        var made = await client.PostAsJsonAsync("/api/sheets", new { qualifications = new[] { "acca-fellow", "isaca-cisa" }, statedCategories = new[] { "B" }, nationality = "MainlandChina", age = 47, hukou = "Elsewhere" }, TestContext.Current.CancellationToken);
        var code = (await made.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString()!;
        var answer = await AskAsync(client, string.Format(System.Globalization.CultureInfo.InvariantCulture, written, code));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sheet = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(["acca-fellow", "isaca-cisa"], sheet.GetProperty("qualifications").EnumerateArray().Select(q => q.GetProperty("id").GetString()));
        Assert.Equal("B", Assert.Single(sheet.GetProperty("statedCategories").EnumerateArray()).GetString());
        Assert.Equal("MainlandChina", sheet.GetProperty("nationality").GetString());
        Assert.Equal(47, sheet.GetProperty("age").GetInt32());
        Assert.Equal("Elsewhere", sheet.GetProperty("hukou").GetString());
        Assert.Equal($"/sheet/{code}", sheet.GetProperty("path").GetString());
        // Read out over the telephone, in groups and capitals.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, string.Join(' ', code.ToUpperInvariant().Chunk(4).Select(c => new string(c))))).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/sheet/")]
    [InlineData("0000000000000000000000000000000000000000000000000000000")]
    [InlineData("../../etc/passwd")]
    public async Task Another_code_opens_nothing(string? code)
    {
        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(client, code)).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string? code) =>
        client.PostAsJsonAsync("/console/sheets", new { code }, TestContext.Current.CancellationToken);
}
