using System.Net;
using System.Text.RegularExpressions;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Telemetry;

/// <summary>Alone: instruments are known by name throughout a process, so the servers of other tests would be counted too.</summary>
[Collection("alone")]
public sealed partial class Metrics
{
    [Fact]
    public async Task What_happened_is_counted_and_no_label_or_log_line_holds_what_was_said()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:Conversation:Burst"] = "4" });
        var page = await Page.OpenAsync(server);
        using var socket = await page.ListenAsync();
        await Page.HearAsync(socket, 1);
        await page.SayAsync("sesame-words", "client-sesame");
        await page.SayAsync("sesame-words", "client-sesame");
        Assert.Equal(HttpStatusCode.InternalServerError, (await page.PostAsync(Page.Message("boom"))).Status);
        for (var i = 0; i < 9; i++) await page.PostAsync(Page.Message($"sesame-{i}"));
        await server.SendAsync(HttpMethod.Get, "/v3/directline/conversations/sesame-conversation/activities", token: "sesame-token");
        await server.PostMessageAsync(Wire.Message("sesame", "sesame-id", conversation: "sesame-c", person: "sesame-p").With("channelId", "sesame-channel"));

        string text;
        for (var tries = 0; ; tries++)
        {
            text = await server.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
            if (text.Contains("limit=\"conversation\"", StringComparison.Ordinal) || tries == 50) break;
            // The exporter answers scrapes in quick succession from its memory.
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Matches(@"policybot_turns_total\{[^}]*kind=""Answer""[^}]*status=""Handled""[^}]*\} \d", text);
        Assert.Matches(@"policybot_turns_total\{[^}]*status=""Duplicate""[^}]*\} 1", text);
        Assert.Matches(@"policybot_turn_duration_seconds_bucket\{[^}]*le=""0.05""\}", text);
        Assert.Matches(@"policybot_tokens_refused_total\{[^}]*reason=""direct line""[^}]*\} 1", text);
        Assert.Matches(@"policybot_requests_limited_total\{[^}]*limit=""conversation""[^}]*\} \d", text);
        Assert.Matches(@"policybot_streams\{?[^}]*\}? 1", text);
        Assert.Contains("policybot_outbox_age_seconds", text, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Sesame(), text);
        Assert.DoesNotContain(page.Conversation, text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, line => Sesame().IsMatch(line) || line.Contains(page.Token, StringComparison.Ordinal) || line.Contains("secret words", StringComparison.Ordinal));
    }

    [GeneratedRegex("sesame")]
    private static partial Regex Sesame();
}
