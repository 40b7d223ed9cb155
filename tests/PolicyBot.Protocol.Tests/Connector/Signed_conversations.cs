using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Connector;
using PolicyBot.Protocol.Tests.Authentication;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Connector;

/// <summary>A whole channel: it signs what it sends, the bot signs in and answers at the channel's connector. Only the addresses are led to this machine.</summary>
public sealed class Signed_conversations : IAsyncLifetime
{
    private const string Host = "22222222-2222-4222-8222-222222222222";
    private FakeIssuer _issuer = null!;
    private FakeLogin _login = null!;
    private FakeChannel _channel = null!;

    public async ValueTask InitializeAsync() => (_issuer, _login, _channel) = (await FakeIssuer.StartAsync(), await FakeLogin.StartAsync(), await FakeChannel.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _login.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("Public", "MultiTenant", "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com")]
    [InlineData("Public", "SingleTenant", "https://login.microsoftonline.com/" + TokenCase.Tenant, "https://api.botframework.com")]
    [InlineData("China", "MultiTenant", "https://login.partner.microsoftonline.cn/microsoftservices.partner.onmschina.cn", "https://api.botframework.azure.cn")]
    [InlineData("China", "SingleTenant", "https://login.partner.microsoftonline.cn/" + TokenCase.Tenant, "https://api.botframework.azure.cn")]
    [InlineData("USGov", "MultiTenant", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://api.botframework.us")]
    public async Task A_reply_goes_to_the_channel_with_a_token_for_it(string cloud, string type, string login, string audience)
    {
        var serviceUrl = cloud switch { "China" => "https://directline.botframework.azure.cn/", "USGov" => "https://smba.infra.gov.teams.microsoft.us/amer/", _ => TokenCase.ServiceUrl };
        await using var server = await StartAsync(new() { ["Cloud"] = cloud, ["MicrosoftAppType"] = type, ["MicrosoftAppTenantId"] = TokenCase.Tenant, ["MicrosoftAppPassword"] = "s3cret" });

        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(server, "hi", TokenCase.Channel("", 0, audience).With("serviceurl", serviceUrl).Claims, serviceUrl: serviceUrl));
        var (path, reply) = await _channel.ReceiveAsync();

        Assert.EndsWith("/v3/conversations/c1/activities/hi", path, StringComparison.Ordinal);
        Assert.Equal("1: hi", (string?)reply["text"]);
        Assert.Equal("POST Bearer token-1", Assert.Single(_channel.Calls));
        var (address, form) = Assert.Single(_login.Asked);
        Assert.Equal($"{login}/oauth2/v2.0/token", address, ignoreCase: true);
        Assert.Equal((FakeIssuer.AppId, "s3cret", "client_credentials", $"{audience}/.default"), (form["client_id"], form["client_secret"], form["grant_type"], form["scope"]));
    }

    [Fact]
    public async Task The_token_is_kept_and_a_refused_one_renewed_at_once()
    {
        await using var server = await StartAsync(Secret());
        await SendAsync(server, "one", Channel());
        await _channel.ReceiveAsync();
        await SendAsync(server, "again", Channel());
        await _channel.ReceiveAsync();
        _channel.Failures.Enqueue(401);
        await SendAsync(server, "three", Channel());

        Assert.Equal("3: three", (string?)(await _channel.ReceiveAsync()).Body["text"]);
        Assert.Equal(["POST Bearer token-1", "POST Bearer token-1", "POST Bearer token-1", "POST Bearer token-2"], _channel.Calls);
    }

    [Fact]
    public async Task A_throttling_channel_and_a_login_that_is_down_delay_the_reply_and_lose_nothing()
    {
        _login.Failures = 3;
        foreach (var failure in new[] { 429, -503, -412, 504 }) _channel.Failures.Enqueue(failure);
        await using var server = await StartAsync(Secret());

        foreach (var text in new[] { "one", "again", "three" }) await SendAsync(server, text, Channel());

        for (var number = 1; number <= 3; number++) Assert.StartsWith($"{number}: ", (string?)(await _channel.ReceiveAsync()).Body["text"], StringComparison.Ordinal);
        Assert.All(_channel.Calls, call => Assert.StartsWith("POST Bearer token-", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_skill_host_is_answered_at_its_own_address_with_a_token_for_its_app()
    {
        await using var server = await StartAsync(new(Secret()) { ["AllowedCallers:0"] = Host, ["Connector:AllowedHosts:0"] = "host.example" });
        var claims = TokenCase.Entra("", 0, caller: Host).Claims;

        await SendAsync(server, "hi", claims, "entra-1", "https://host.example/api/skills", activity => activity.With("callerId", "urn:botframework:azure"));
        var (path, reply) = await _channel.ReceiveAsync();

        Assert.Equal("/api/skills/v3/conversations/c1/activities/hi", path);
        Assert.Equal($"{Host}/.default", Assert.Single(_login.Asked).Values["scope"]);
        Assert.Null(reply["callerId"]);
    }

    [Fact]
    public async Task A_caller_cannot_choose_whom_the_bots_token_is_for()
    {
        await using var server = await StartAsync(Secret());

        await SendAsync(server, "hi", Channel(), change: activity => activity.With("callerId", $"urn:botframework:aadappid:{Host}"));
        await _channel.ReceiveAsync();

        Assert.Equal("https://api.botframework.com/.default", Assert.Single(_login.Asked).Values["scope"]);
    }

    [Fact]
    public async Task A_certificate_signs_in_without_a_secret()
    {
        using var key = RSA.Create(2048);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        using (var certificate = new CertificateRequest("CN=policybot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "open"), TestContext.Current.CancellationToken);
        await using var server = await StartAsync(new() { ["MicrosoftAppCertificatePath"] = file, ["MicrosoftAppCertificatePassword"] = "open" });

        await SendAsync(server, "hi", Channel());
        await _channel.ReceiveAsync();

        var form = Assert.Single(_login.Asked).Values;
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Equal(3, form["client_assertion"].Split('.').Length);
        File.Delete(file);
    }

    [Fact]
    public async Task A_managed_identity_asks_Azure_itself()
    {
        await using var server = await StartAsync(new() { ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppTenantId"] = TokenCase.Tenant });

        await SendAsync(server, "hi", Channel());
        await _channel.ReceiveAsync();

        var (address, query) = Assert.Single(_login.Asked);
        Assert.Equal("http://169.254.169.254/metadata/identity/oauth2/token", address);
        Assert.Equal((FakeIssuer.AppId, "https://api.botframework.com"), (query["client_id"], query["resource"]));
    }

    [Fact]
    public async Task Login_address_and_audience_follow_the_classic_settings()
    {
        await using var server = await StartAsync(new(Secret()) { ["ToChannelFromBotLoginUrl"] = "https://login.example/tenant/", ["ToChannelFromBotOAuthScope"] = "https://bot.example/.default" });

        await SendAsync(server, "hi", Channel());
        await _channel.ReceiveAsync();

        var (address, form) = Assert.Single(_login.Asked);
        Assert.Equal(("https://login.example/tenant/oauth2/v2.0/token", "https://bot.example/.default"), (address, form["scope"]));
    }

    [Fact]
    public async Task Without_anything_to_sign_in_with_the_log_says_so_at_the_start()
    {
        await using var server = await StartAsync([]);

        Assert.Contains(server.Log.Lines, line => line.Contains("MicrosoftAppPassword", StringComparison.Ordinal));
    }

    private static Dictionary<string, string?> Secret() => new() { ["MicrosoftAppPassword"] = "s3cret" };

    private static JsonObject Channel() => TokenCase.Channel("", 0).Claims;

    private Task<BotServer> StartAsync(Dictionary<string, string?> settings)
    {
        var all = _issuer.Settings();
        all["Connector:RetryDelay"] = "00:00:00.005";
        foreach (var (name, value) in settings) all[name] = value;
        return BotServer.StartAsync(all, services: services =>
        {
            services.AddHttpClient(ConnectorClient.ClientName).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(_channel.Root));
            services.AddHttpClient(LoginHttpClients.ClientName).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(_login.Url));
        });
    }

    private async Task<HttpStatusCode> SendAsync(
        BotServer server, string text, JsonObject claims, string kid = "chan-1", string serviceUrl = TokenCase.ServiceUrl, Func<JsonObject, JsonObject>? change = null)
    {
        var activity = Wire.Message(text, text, serviceUrl: serviceUrl).With("channelId", "msteams").Without("deliveryMode");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent((change?.Invoke(activity) ?? activity).ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_issuer.Sign(claims, kid)}");
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
