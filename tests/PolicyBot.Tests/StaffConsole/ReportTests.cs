using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>"This looks wrong" is kept for the policy officer, and nothing about the caller with it.</summary>
public sealed class ReportTests(ConsoleServer server) : IClassFixture<ConsoleServer>
{
    [Fact]
    public async Task A_note_is_stored_beside_the_conversations_and_listed_newest_first()
    {
        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.Created, (await Post(client, """{"qualification":"acca-fellow","measure":"visa-5y","listVersion":"3.0","statedCategories":["A"],"note":"  first\nline\u202e\u0007 "}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Post(client, """{"note":"=第二条"}""")).StatusCode);
        var list = JsonNode.Parse(await client.GetStringAsync(new Uri("/console/reports", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal(["=第二条", "first\nline"], list["items"]!.AsArray().Select(i => i!["note"]!.GetValue<string>()));
        Assert.Equal("visa-5y", list["items"]![1]!["measure"]!.GetValue<string>());
        var lines = await File.ReadAllLinesAsync(Path.Combine(server.Folder, "reports.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.Contains("第二条", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"note":"   "}""")]
    [InlineData("""{"note":"x","qualification":"nobody"}""")]
    [InlineData("""{"note":"x","measure":"nothing"}""")]
    [InlineData("""{"note":"x","listVersion":"9.0"}""")]
    [InlineData("""{"note":"x","statedCategories":["E"]}""")]
    [InlineData("""{"note":"x","statedCategories":[null]}""")]
    public async Task What_makes_no_sense_is_refused(string body)
    {
        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(client, body)).StatusCode);
    }

    [Fact]
    public async Task More_than_five_hundred_characters_are_refused()
    {
        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(client, $$"""{"note":"{{new string('字', 501)}}"}""")).StatusCode);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string body) =>
        client.PostAsync(new Uri("/console/reports", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
