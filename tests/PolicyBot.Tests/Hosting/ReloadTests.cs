using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Tests.Hosting;

/// <summary>Changed data are served without a restart; bad ones are refused while the old go on serving.</summary>
public sealed class ReloadTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-reload").FullName;
    private readonly string _data;
    private readonly WebApplicationFactory<Program> _server;

    public ReloadTests()
    {
        _data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        foreach (var file in Directory.EnumerateFiles(KnowledgeLoader.DefaultFolder)) File.Copy(file, Path.Combine(_data, Path.GetFileName(file)));
        _server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Knowledge:Folder", _data).UseSetting("Knowledge:CheckEvery", "00:00:00.1")
            .UseSetting("ConnectionStrings:Conversations", $"Data Source={Path.Combine(_folder, "conversations.db")}"));
    }

    [Fact]
    public async Task A_changed_file_is_served_a_broken_one_is_refused_and_named()
    {
        using var client = _server.CreateClient();
        var first = await Health(client, h => h.Status == "Healthy");
        Assert.Equal("Unrecognised", await Decision(client, "Sample Deep Sea Technician"));

        var register = Path.Combine(_data, "qualifications.csv");
        var good = await File.ReadAllTextAsync(register, Cancel) + "sample-technician,,样本深海技师,rendering,Sample Deep Sea Technician,,,acca,GB,maritime,certified,https://example.org,\n";
        await File.WriteAllTextAsync(register, good, Cancel);
        var second = await Health(client, h => h.Status == "Healthy" && h.VersionId != first.VersionId);
        Assert.Equal("Accept", await Decision(client, "Sample Deep Sea Technician"));

        await File.WriteAllTextAsync(register, good.Replace("maritime,certified,https://example.org", "maritime,certfied,https://example.org", StringComparison.Ordinal), Cancel);
        var third = await Health(client, h => h.Status == "Degraded");
        Assert.Equal(second.VersionId, third.VersionId);
        Assert.Matches(@"qualifications\.csv:\d+:11: level 'certfied'", third.Problem);
        Assert.Equal("Accept", await Decision(client, "Sample Deep Sea Technician"));

        await File.WriteAllTextAsync(register, good, Cancel);
        Assert.Equal(second.VersionId, (await Health(client, h => h.Status == "Healthy")).VersionId);
    }

    [Fact]
    public async Task A_conversation_goes_on_with_the_new_knowledge()
    {
        using var client = _server.CreateClient();
        var first = await Health(client, h => h.Status == "Healthy");
        var said = await Say(client, "My certificate is category B, I am British and 65 years old");
        Assert.True(said.Contains("R (talent) visa", StringComparison.Ordinal), said);

        var measures = Path.Combine(_data, "measures.yaml");
        await File.WriteAllTextAsync(measures, (await File.ReadAllTextAsync(measures, Cancel)).Replace("R (talent) visa", "R (sample) visa", StringComparison.Ordinal), Cancel);
        await Health(client, h => h.VersionId != first.VersionId);
        Assert.Contains("R (sample) visa", await Say(client, "I am 66"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_ids_may_not_be_taken_away_under_conversations()
    {
        using var client = _server.CreateClient();
        await Health(client, h => h.Status == "Healthy");
        var outside = Path.Combine(_data, "qualifications.csv");
        var lines = (await File.ReadAllLinesAsync(outside, Cancel)).Where(l => !l.StartsWith("frm,", StringComparison.Ordinal)).Select(l => l.Replace("|frm|", "|", StringComparison.Ordinal).Replace(",frm|", ",", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(outside, lines, Cancel);
        await Health(client, h => h.Status == "Degraded");
        Assert.Equal("Accept", await Decision(client, "Financial Risk Manager"));
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<(string Status, string? VersionId, string Problem)> Health(HttpClient client, Func<(string Status, string? VersionId, string Problem), bool> wanted)
    {
        for (var i = 0; i < 1200; i++)
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Cancel);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            var seen = (body.GetProperty("status").GetString()!, body.TryGetProperty("versionId", out var v) ? v.GetString() : null,
                body.GetProperty("problems").TryGetProperty("knowledge", out var p) ? p.GetString()! : "");
            if (wanted(seen)) return seen;
            await Task.Delay(50, Cancel);
        }

        throw new TimeoutException("The health wanted did not come.");
    }

    private static async Task<string> Decision(HttpClient client, string name) =>
        (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/certificates?q={Uri.EscapeDataString(name)}", UriKind.Relative), Cancel)).GetProperty("decision").GetString()!;

    private static async Task<string> Say(HttpClient client, string text)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            channelId = "test",
            deliveryMode = "expectReplies",
            text,
            from = new { id = "user" },
            recipient = new { id = "bot" },
            conversation = new { id = "reload" },
            serviceUrl = "https://localhost",
        }, Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
