using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Authentication;

public sealed class Signed_calls
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/amer/";
    private const string Tenant = "33333333-3333-4333-8333-333333333333";
    private const string Other = "22222222-2222-4222-8222-222222222222";

    [Theory]
    [InlineData("Public", "https://api.botframework.com")]
    [InlineData("China", "https://api.botframework.azure.cn")]
    [InlineData("USGov", "https://api.botframework.us")]
    public async Task A_good_channel_token_is_taken_in_its_own_cloud_only(string cloud, string issuer)
    {
        await using var issuerHost = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuerHost.Settings(cloud));
        string[] issuers = ["https://api.botframework.com", "https://api.botframework.azure.cn", "https://api.botframework.us"];

        foreach (var from in issuers)
            Assert.Equal(from == issuer ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await CallAsync(server, issuerHost.Sign(Channel().With("iss", from))));
    }

    [Fact]
    public async Task A_call_without_a_proper_header_is_401()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings());
        var token = issuer.Sign(Channel());

        foreach (var header in new[] { null, "Bearer", "Bearer ", $"bearer {token}", $"Basic {token}", $"Bearer {token} x", token })
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(server, header: header));
    }

    [Theory]
    [InlineData("aud", Other)]
    [InlineData("iss", "https://evil.example")]
    [InlineData("serviceurl", null)]
    [InlineData("serviceurl", "HTTPS://SMBA.TRAFFICMANAGER.NET/AMER/")]
    [InlineData("exp", null)]
    [InlineData("exp", "-301")]
    [InlineData("nbf", "310")]
    public async Task A_token_with_a_wrong_or_missing_claim_is_403_and_the_log_says_why(string claim, string? value)
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings());
        var claims = Channel();
        if (value is null) claims.Remove(claim);
        else claims[claim] = long.TryParse(value, out var seconds) ? Now() + seconds : value;

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(claims)));
        Assert.Contains(server.Log.Lines, line => line.Contains("A token was refused", StringComparison.Ordinal));
        Assert.Equal(0, server.Bot.Calls);
    }

    [Fact]
    public async Task The_clock_may_be_five_minutes_off()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings());

        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Channel().With("exp", Now() - 240))));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Channel().With("nbf", Now() + 240)), "a2"));
    }

    [Fact]
    public async Task Keys_sign_only_for_the_channels_they_are_endorsed_for()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings());

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(Channel(), "chan-noend")));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(Channel()), activity: Activity("a1").With("channelId", "slack")));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(Channel()), activity: Activity("a1").Without("channelId")));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(Channel()), activity: Activity("a1").Without("serviceUrl")));
    }

    [Fact]
    public async Task Only_RSA_signatures_by_a_published_key_count()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings());
        var good = issuer.Sign(Channel());
        var none = "eyJhbGciOiJub25lIn0." + good.Split('.')[1] + ".";

        foreach (var token in new[] { issuer.Sign(Channel(), "unknown"), issuer.Sign(Channel(), algorithm: "HS256"), issuer.Sign(Channel(), algorithm: "PS256"), none, good[..^8] + "AAAAAAAA", "a.b.c", "x" })
            Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, token));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Channel(), algorithm: "RS512")));
    }

    [Theory]
    [InlineData("1.0", "appid", "https://sts.windows.net/" + Tenant + "/", 200)]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/" + Tenant + "/v2.0", 200)]
    [InlineData("3.0", "azp", "https://login.microsoftonline.com/" + Tenant + "/v2.0", 403)]
    [InlineData("2.0", "appid", "https://login.microsoftonline.com/" + Tenant + "/v2.0", 403)]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/" + Other + "/v2.0", 403)]
    public async Task An_emulator_token_names_our_own_app_in_the_claim_of_its_version(string version, string claim, string issuerName, int expected)
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings());
        var claims = Entra().With("ver", version).With("iss", issuerName).With(claim, FakeIssuer.AppId);

        Assert.Equal(expected, (int)await CallAsync(server, issuer.Sign(claims, "entra-1"), activity: Activity("a1").With("channelId", "emulator")));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(claims, "chan-1")));
    }

    [Fact]
    public async Task A_skill_host_must_be_among_the_allowed_callers()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        var token = issuer.Sign(Entra().With("azp", Other), "entra-1");
        await using var closed = await BotServer.StartAsync(issuer.Settings());
        await using var open = await BotServer.StartAsync(new(issuer.Settings()) { ["AllowedCallers:0"] = Other });

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(closed, token));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(open, token));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(open, issuer.Sign(Entra().With("azp", Tenant), "entra-1")));
    }

    [Fact]
    public async Task A_single_tenant_bot_does_not_answer_other_tenants()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(new(issuer.Settings()) { ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppTenantId"] = Other });

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(Entra().With("azp", FakeIssuer.AppId), "entra-1")));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("Cloud", "Mars", "Cloud")]
    [InlineData("DirectLine:SigningKey", "short", "SigningKey")]
    public async Task A_wrong_setting_refuses_to_start_and_is_named(string name, string value, string named)
    {
        await using var issuer = await FakeIssuer.StartAsync();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(new(issuer.Settings()) { [name] = value }));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_keys_are_found_after_an_hour_and_old_ones_kept_while_the_issuer_is_down()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings(), time);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Long())));
        issuer.Publish("channel", "chan-2", "msteams");

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(server, issuer.Sign(Long(), "chan-2"), "a2"));
        Assert.Equal(2, issuer.Fetches);
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Long(), "chan-2"), "a3"));
        Assert.Equal(4, issuer.Fetches);
        issuer.Down = true;
        time.Advance(TimeSpan.FromHours(30));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Long(), "chan-2"), "a4"));
    }

    [Fact]
    public async Task Nobody_waits_for_a_slow_issuer_while_the_known_keys_will_do()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings(), time);
        await CallAsync(server, issuer.Sign(Long()));
        var answered = new TaskCompletionSource();
        issuer.Held = answered.Task;
        time.Advance(TimeSpan.FromHours(25));

        // The issuer answers only after this call has been.
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, issuer.Sign(Long()), "a2"));
        answered.SetResult();
    }

    [Fact]
    public async Task Keys_of_an_issuer_that_is_gone_are_not_trusted_for_ever()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await BotServer.StartAsync(issuer.Settings(), time);
        var token = issuer.Sign(Channel().With("exp", Now() + (3600 * 24 * 30)));
        await CallAsync(server, token);
        issuer.Down = true;

        time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, token, "a2"));
        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await CallAsync(server, token, "a3"));
    }

    [Fact]
    public async Task Without_any_keys_the_caller_is_asked_to_come_back()
    {
        await using var issuer = await FakeIssuer.StartAsync();
        issuer.Down = true;
        await using var server = await BotServer.StartAsync(issuer.Settings());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await CallAsync(server, issuer.Sign(Channel())));
    }

    [Fact]
    public async Task Without_an_app_id_only_this_machine_is_answered_and_the_log_says_so_loudly()
    {
        await using var server = await BotServer.StartAsync();
        using var proxied = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await server.Http.SendAsync(proxied, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(server.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("DEVELOPMENT MODE", StringComparison.Ordinal));
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static JsonObject Channel() => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = FakeIssuer.AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = Now() - 60,
        ["exp"] = Now() + 3600,
    };

    private static JsonObject Long() => Channel().With("exp", Now() + (3600 * 72));

    private static JsonObject Entra() => new()
    {
        ["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0",
        ["aud"] = FakeIssuer.AppId,
        ["ver"] = "2.0",
        ["tid"] = Tenant,
        ["nbf"] = Now() - 60,
        ["exp"] = Now() + 3600,
    };

    private static JsonObject Activity(string id) => Wire.Message("hi", id, serviceUrl: ServiceUrl).With("channelId", "msteams");

    private static async Task<HttpStatusCode> CallAsync(BotServer server, string? token = null, string id = "a1", JsonObject? activity = null, string? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent((activity ?? Activity(id)).ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        if ((header ?? (token is null ? null : $"Bearer {token}")) is { } value) request.Headers.TryAddWithoutValidation("Authorization", value);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
