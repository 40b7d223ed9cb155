using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Authentication;

/// <summary>One call to <c>/api/messages</c> that differs from a good one in a single thing, and the status it must get.</summary>
internal sealed record TokenCase(string Name, int Status, JsonObject Claims, string Kid)
{
    public const string Tenant = "33333333-3333-4333-8333-333333333333";
    public const string Stranger = "22222222-2222-4222-8222-222222222222";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    public JsonObject Activity { get; init; } = Wire.Message("hi", "a1", serviceUrl: ServiceUrl).With("channelId", "msteams");
    public string Algorithm { get; init; } = "RS256";

    /// <summary>Makes the Authorization header of the token; null sends none.</summary>
    public Func<string, string?> Header { get; init; } = token => $"Bearer {token}";

    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    /// <summary>As a channel signs it.</summary>
    public static TokenCase Channel(string name, int status, string issuer = "https://api.botframework.com") => new(name, status, new()
    {
        ["iss"] = issuer, ["aud"] = FakeIssuer.AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = Now - 60, ["exp"] = Now + 3600,
    }, "chan-1");

    /// <summary>As Entra signs it for an emulator (version 2, our own app).</summary>
    public static TokenCase Entra(string name, int status, string login = "https://login.microsoftonline.com", string caller = FakeIssuer.AppId) => new(name, status, new()
    {
        ["iss"] = $"{login}/{Tenant}/v2.0", ["aud"] = FakeIssuer.AppId, ["azp"] = caller, ["ver"] = "2.0", ["tid"] = Tenant, ["nbf"] = Now - 60, ["exp"] = Now + 3600,
    }, "entra-1");

    /// <summary>The same in version 1.</summary>
    public static TokenCase EntraOne(string name, int status, string sts = "https://sts.windows.net", string caller = FakeIssuer.AppId) =>
        Entra(name, status, caller: caller).Without("azp").With("iss", $"{sts}/{Tenant}/").With("ver", "1.0").With("appid", caller);

    public TokenCase With(string claim, JsonNode? value) => this with { Claims = Claims.DeepClone().AsObject().With(claim, value) };

    public TokenCase Without(string claim) => this with { Claims = Claims.DeepClone().AsObject().Without(claim) };

    public TokenCase Said(string property, JsonNode? value) => this with { Activity = Activity.DeepClone().AsObject().With(property, value) };

    public TokenCase Unsaid(string property) => this with { Activity = Activity.DeepClone().AsObject().Without(property) };

    public TokenCase By(string kid) => this with { Kid = kid };

    public async Task<string?> TryAsync(BotServer server, FakeIssuer issuer)
    {
        var token = issuer.Sign(Claims, Kid, Algorithm);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(Activity.DeepClone().AsObject().With("id", Guid.NewGuid().ToString("N")).ToJsonString(), Encoding.UTF8, "application/json");
        if (Header(token) is { } header) request.Headers.TryAddWithoutValidation("Authorization", header);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode == Status ? null : $"{Name}: {(int)answer.StatusCode} instead of {Status}";
    }
}
