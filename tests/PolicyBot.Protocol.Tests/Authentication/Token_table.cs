using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;
using static PolicyBot.Protocol.Tests.Authentication.TokenCase;

namespace PolicyBot.Protocol.Tests.Authentication;

/// <summary>Every rule for inbound tokens, one call each, in every cloud and kind of app.</summary>
public sealed class Token_table
{
    private const string PublicLogin = "https://login.microsoftonline.com";
    private const string ChinaLogin = "https://login.partner.microsoftonline.cn";
    private const string GovLogin = "https://login.microsoftonline.us";

    [Fact]
    public Task Header() => CheckAsync([],
        Channel("good", 200),
        Channel("none", 401) with { Header = _ => null },
        Channel("empty", 401) with { Header = _ => "" },
        Channel("scheme only", 401) with { Header = _ => "Bearer" },
        Channel("scheme in lower case", 401) with { Header = token => $"bearer {token}" },
        Channel("scheme in upper case", 401) with { Header = token => $"BEARER {token}" },
        Channel("two spaces", 401) with { Header = token => $"Bearer  {token}" },
        Channel("tab", 401) with { Header = token => $"Bearer\t{token}" },
        Channel("three parts", 401) with { Header = token => $"Bearer {token} x" },
        Channel("two tokens", 401) with { Header = token => $"Bearer {token}, Bearer {token}" },
        Channel("basic", 401) with { Header = token => $"Basic {token}" },
        Channel("token only", 401) with { Header = token => token },
        Channel("not a token", 403) with { Header = _ => "Bearer abc" },
        Channel("four parts", 403) with { Header = token => $"Bearer {token}.x" },
        Channel("empty parts", 403) with { Header = _ => "Bearer .." },
        Channel("no signature", 403) with { Header = token => $"Bearer {token[..(token.LastIndexOf('.') + 1)]}" });

    [Fact]
    public Task Times() => CheckAsync([],
        Channel("expired within the skew", 200).With("exp", Now - 240),
        Channel("expired beyond the skew", 403).With("exp", Now - 360),
        Channel("not yet valid, within the skew", 200).With("nbf", Now + 240),
        Channel("not yet valid", 403).With("nbf", Now + 360),
        Channel("no nbf", 200).Without("nbf"),
        Channel("no exp", 403).Without("exp"),
        Channel("exp is text", 403).With("exp", "tomorrow"),
        Channel("both within the skew, though the end is before the beginning", 200).With("nbf", Now - 60).With("exp", Now - 240),
        Channel("exp is negative", 403).With("exp", -1),
        Entra("emulator without exp", 403).Without("exp"),
        Entra("emulator expired", 403).With("exp", Now - 360),
        Entra("emulator not yet valid", 403).With("nbf", Now + 360));

    [Fact]
    public Task Signatures() => CheckAsync([],
        Channel("RS384", 200) with { Algorithm = "RS384" },
        Channel("RS512", 200) with { Algorithm = "RS512" },
        Channel("PS256", 403) with { Algorithm = "PS256" },
        Channel("PS512", 403) with { Algorithm = "PS512" },
        Channel("HS256 with the public key", 403) with { Algorithm = "HS256" },
        Channel("HS512 with the public key", 403) with { Algorithm = "HS512" },
        Channel("none", 403) with { Header = token => $"Bearer {Head("""{"alg":"none","typ":"JWT","kid":"chan-1"}""")}.{token.Split('.')[1]}." },
        Channel("None with a signature", 403) with { Header = token => $"Bearer {Head("""{"alg":"None","kid":"chan-1"}""")}.{token.Split('.')[1]}.{token.Split('.')[2]}" },
        Channel("no alg", 403) with { Header = token => $"Bearer {Head("""{"kid":"chan-1"}""")}.{token.Split('.')[1]}.{token.Split('.')[2]}" },
        Channel("other signature", 403) with { Header = token => $"Bearer {token[..token.LastIndexOf('.')]}.AAAA" },
        Channel("tampered", 403) with { Header = token => $"Bearer {token.Split('.')[0]}.{token.Split('.')[1][..^4]}AAAA.{token.Split('.')[2]}" },
        Channel("no kid", 403) with { Header = token => $"Bearer {Head("""{"alg":"RS256","typ":"JWT"}""")}.{token.Split('.')[1]}.{token.Split('.')[2]}" },
        Channel("another alg than it was signed with", 403) with { Header = token => $"Bearer {Head("""{"alg":"RS512","kid":"chan-1"}""")}.{token.Split('.')[1]}.{token.Split('.')[2]}" },
        Channel("a key of its own in the header", 403) with { Header = token => $"Bearer {Head("""{"alg":"RS256","kid":"chan-1","jwk":{"kty":"RSA","n":"AQAB","e":"AQAB"}}""")}.{token.Split('.')[1]}.{token.Split('.')[2]}" },
        Channel("encrypted", 403) with { Header = token => $"Bearer {Head("""{"alg":"dir","enc":"A128CBC-HS256","kid":"chan-1"}""")}..AAAA.AAAA.AAAA" },
        Channel("claims that are no object", 403) with { Header = token => $"Bearer {token.Split('.')[0]}.{Head("[]")}.{token.Split('.')[2]}" },
        Channel("unknown key", 403).By("nobody's"),
        Channel("channel claims, Entra's key", 403).By("entra-1"),
        Entra("emulator claims, the channel's key", 403).By("chan-1"),
        Entra("skill claims, the channel's key", 403, caller: Stranger).By("chan-1"));

    [Fact]
    public Task ChannelClaims() => CheckAsync([],
        Channel("audience is another app", 403).With("aud", Stranger),
        Channel("audience missing", 403).Without("aud"),
        Channel("audience empty", 403).With("aud", ""),
        Channel("audience is the issuer", 403).With("aud", "https://api.botframework.com"),
        Channel("audience as a list of one", 403).With("aud", new JsonArray(FakeIssuer.AppId)),
        Channel("audience as a list of two", 403).With("aud", new JsonArray(FakeIssuer.AppId, Stranger)),
        Channel("issuer missing", 403).Without("iss"),
        Channel("issuer with a slash", 403, "https://api.botframework.com/"),
        Channel("issuer in upper case", 403, "HTTPS://API.BOTFRAMEWORK.COM"),
        Channel("issuer looks alike", 403, "https://api.botframework.com.evil.example"),
        Channel("serviceurl missing", 403).Without("serviceurl"),
        Channel("serviceurl of another region", 403).With("serviceurl", "https://smba.trafficmanager.net/emea/"),
        Channel("serviceurl without the slash", 403).With("serviceurl", ServiceUrl.TrimEnd('/')),
        Channel("serviceurl in another case", 403).With("serviceurl", ServiceUrl.ToUpperInvariant()),
        Channel("serviceUrl in camel case", 403).Without("serviceurl").With("serviceUrl", ServiceUrl),
        Channel("activity without serviceUrl", 403).Unsaid("serviceUrl"),
        Channel("activity with an empty serviceUrl", 403).Said("serviceUrl", ""),
        Channel("neither has a serviceUrl", 403).Without("serviceurl").Unsaid("serviceUrl"),
        Channel("both empty", 403).With("serviceurl", "").Said("serviceUrl", ""));

    [Fact]
    public Task Endorsements() => CheckAsync([],
        Channel("endorsed for webchat too", 200).Said("channelId", "webchat"),
        Channel("key without endorsements", 403).By("chan-noend"),
        Channel("not endorsed", 403).Said("channelId", "slack"),
        Channel("part of an endorsed name", 403).Said("channelId", "teams"),
        Channel("no channelId", 403).Unsaid("channelId"),
        Channel("empty channelId", 403).Said("channelId", ""),
        Channel("AseChannel with a channel token", 403).Said("channelId", "AseChannel"),
        Channel("emulator with a channel token", 403).Said("channelId", "emulator"));

    [Theory]
    [InlineData("Public", "https://api.botframework.com", PublicLogin, "https://sts.windows.net")]
    [InlineData("China", "https://api.botframework.azure.cn", ChinaLogin, "https://sts.chinacloudapi.cn")]
    [InlineData("USGov", "https://api.botframework.us", GovLogin, "https://sts.windows.net")]
    public async Task Clouds(string cloud, string channel, string login, string sts)
    {
        foreach (var type in new[] { "MultiTenant", "SingleTenant", "UserAssignedMSI" })
            await CheckAsync(new() { ["Cloud"] = cloud, ["MicrosoftAppType"] = type, ["MicrosoftAppTenantId"] = Tenant, ["AllowedCallers:0"] = Stranger },
            [
                .. new[] { "https://api.botframework.com", "https://api.botframework.azure.cn", "https://api.botframework.us" }
                    .Select(issuer => Channel($"{type} {cloud} channel {issuer}", issuer == channel ? 200 : 403, issuer)),
                .. new[] { PublicLogin, ChinaLogin, GovLogin }
                    .SelectMany(from => new[]
                    {
                        Entra($"{type} {cloud} emulator {from}", from == login ? 200 : 403, from),
                        Entra($"{type} {cloud} skill {from}", from == login ? 200 : 403, from, Stranger),
                    }),
                EntraOne($"{type} {cloud} emulator v1", 200, sts),
                EntraOne($"{type} {cloud} skill v1", 200, sts, Stranger),
                EntraOne($"{type} {cloud} v1 of nobody", 403, "https://sts.example.com"),
            ]);
    }

    [Fact]
    public Task Emulator() => CheckAsync([],
        Entra("v2", 200).Said("channelId", "emulator"),
        EntraOne("v1", 200).Said("channelId", "emulator"),
        Entra("no serviceUrl needed", 200).Said("channelId", "emulator").Unsaid("serviceUrl"),
        Entra("no ver", 403).Without("ver"),
        Entra("empty ver", 403).With("ver", ""),
        Entra("ver 3.0", 403).With("ver", "3.0"),
        Entra("v2 without azp", 403).Without("azp"),
        Entra("v2 with appid instead", 403).Without("azp").With("appid", FakeIssuer.AppId),
        EntraOne("v1 without appid", 403).Without("appid"),
        EntraOne("v1 with an empty appid", 403).With("appid", ""),
        EntraOne("v1 with appid null", 403).With("appid", null),
        Entra("azp as a list", 403).With("azp", new JsonArray(FakeIssuer.AppId, Stranger)),
        EntraOne("v1 issuer in version 2", 403).With("ver", "2.0").With("azp", FakeIssuer.AppId),
        Entra("v2 issuer in version 1", 403).With("ver", "1.0").With("appid", FakeIssuer.AppId),
        EntraOne("v1 with azp instead", 403).Without("appid").With("azp", FakeIssuer.AppId),
        Entra("azp another, no allowed callers", 403, caller: Stranger),
        Entra("aud another", 403).With("aud", Stranger),
        Entra("aud the channel's", 403).With("aud", "https://api.botframework.com"),
        Entra("no aud", 403).Without("aud"),
        Entra("no tid", 403).Without("tid"),
        Entra("tid of another tenant", 403).With("tid", Stranger),
        EntraOne("v1 tid of another tenant", 403).With("tid", Stranger),
        Entra("tid a path", 403).With("tid", $"{Tenant}/../x").With("iss", $"{PublicLogin}/{Tenant}/../x/v2.0"),
        Entra("empty tid", 403).With("tid", "").With("iss", $"{PublicLogin}//v2.0"),
        Entra("tid common", 403).With("tid", "common").With("iss", $"{PublicLogin}/common/v2.0"),
        Entra("issuer without v2.0", 403).With("iss", $"{PublicLogin}/{Tenant}/"));

    [Fact]
    public Task Tenants() => CheckAsync(new() { ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppTenantId"] = Stranger, ["AllowedCallers:0"] = Stranger },
        Channel("a channel has no tenant", 200),
        Entra("emulator of another tenant", 403),
        EntraOne("v1 emulator of another tenant", 403),
        Entra("allowed skill host of another tenant", 403, caller: Stranger),
        Entra("own tenant", 200).With("tid", Stranger).With("iss", $"{PublicLogin}/{Stranger}/v2.0"),
        Entra("own tenant in tid only", 403).With("tid", Stranger));

    [Fact]
    public Task Skills() => CheckAsync(new() { ["AllowedCallers:0"] = Stranger, ["AllowedCallers:1"] = "44444444-4444-4444-8444-444444444444" },
        Entra("allowed", 200, caller: Stranger),
        EntraOne("allowed, v1", 200, caller: Stranger),
        Entra("allowed in upper case", 200, caller: "44444444-4444-4444-8444-444444444444"),
        Entra("allowed, no serviceUrl match needed", 200, caller: Stranger).Said("serviceUrl", "https://host.example/api/skills"),
        Entra("not allowed", 403, caller: Tenant),
        Entra("allowed, other audience", 403, caller: Stranger).With("aud", Tenant),
        Entra("allowed, audience prefixed", 403, caller: Stranger).With("aud", $"api://{FakeIssuer.AppId}"),
        Entra("allowed, no ver", 403, caller: Stranger).Without("ver"),
        Entra("allowed, no exp", 403, caller: Stranger).Without("exp"),
        Entra("allowed, iss of another tenant", 403, caller: Stranger).With("iss", $"{PublicLogin}/{Stranger}/v2.0"),
        Entra("allowed, evil issuer", 403, caller: Stranger).With("iss", "https://evil.example"),
        Entra("our own app is not a skill host but an emulator", 200));

    [Fact]
    public Task AnyCaller() => CheckAsync(new() { ["AllowedCallers:0"] = "*" },
        Entra("anybody, because the operator said so", 200, caller: Stranger),
        Entra("anybody needs a name", 403).With("azp", ""),
        Entra("anybody needs a signature", 403, caller: Stranger).By("chan-1"));

    [Fact]
    public Task OtherChannelIssuer() => CheckAsync(new() { ["ToBotFromChannelTokenIssuer"] = "https://bot.example" },
        Channel("the configured issuer", 200, "https://bot.example"),
        Channel("the cloud's issuer", 403));

    private static string Head(string json) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(json);

    private static async Task CheckAsync(Dictionary<string, string?> settings, params TokenCase[] cases)
    {
        await using var issuer = await FakeIssuer.StartAsync();
        var all = issuer.Settings();
        foreach (var (name, value) in settings) all[name] = value;
        await using var server = await BotServer.StartAsync(all);
        var wrong = new List<string>();
        foreach (var one in cases)
            if (await one.TryAsync(server, issuer) is { } failure) wrong.Add(failure);
        Assert.Empty(wrong);
    }
}
