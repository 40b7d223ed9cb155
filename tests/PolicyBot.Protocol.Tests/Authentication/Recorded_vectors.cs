using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Authentication;

public sealed class Recorded_vectors
{
    private const string File = "/work/shared/clients/auth-vectors.json";

    /// <summary>Where the retired SDK was laxer than its documentation and this library is not.</summary>
    private static readonly HashSet<string> Stricter = ["no exp claim", "activity has no serviceUrl", "endorsement: channelId empty"];

    [Fact]
    public async Task The_verdicts_of_the_SDK_hold_except_where_we_are_stricter()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"{File} is not on this machine");
        var vectors = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken))!["vectors"]!.AsArray();
        await using var issuer = await FakeIssuer.StartAsync();
        var wrong = new List<string>();
        foreach (var callers in vectors.GroupBy(vector => vector!["allowedCallers"]?.ToJsonString() ?? ""))
        {
            await using var server = await BotServer.StartAsync(WithCallers(issuer, callers.First()!["allowedCallers"]));
            foreach (var vector in callers)
            {
                var expected = (string)vector!["verdict"]! == "accept" && !Stricter.Contains((string)vector["name"]!);
                var status = await CallAsync(server, issuer, vector);
                if (expected != (status == HttpStatusCode.OK)) wrong.Add($"{vector["name"]}: {status}");
            }
        }
        Assert.NotEmpty(vectors);
        Assert.Empty(wrong);
    }

    private static Dictionary<string, string?> WithCallers(FakeIssuer issuer, JsonNode? callers)
    {
        var settings = issuer.Settings();
        foreach (var (caller, index) in (callers?.AsArray() ?? []).Select((caller, index) => (caller, index))) settings[$"AllowedCallers:{index}"] = (string?)caller;
        return settings;
    }

    private static async Task<HttpStatusCode> CallAsync(BotServer server, FakeIssuer issuer, JsonNode vector)
    {
        var activity = Wire.Message("hi", Guid.NewGuid().ToString()).Without("serviceUrl").Without("channelId");
        foreach (var (name, value) in vector["activity"]!.AsObject()) activity[name] = value?.DeepClone();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"{vector["scheme"]} {Token(issuer, vector)}".TrimEnd());
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Token(FakeIssuer issuer, JsonNode vector)
    {
        if (vector["claims"] is null) return "";
        var claims = new JsonObject();
        foreach (var (name, value) in vector["claims"]!.AsObject()) claims[name] = Time(value!);
        var token = issuer.Sign(claims, (string)vector["tokenHeader"]!["kid"]!, (string)vector["tokenHeader"]!["alg"]!);
        return (string)vector["name"]! == "tampered payload" ? Tamper(token) : token;
    }

    // "now+3600s" is a time relative to the test.
    private static JsonNode Time(JsonNode value) =>
        value.GetValueKind() == System.Text.Json.JsonValueKind.String && ((string)value!).StartsWith("now", StringComparison.Ordinal)
            ? DateTimeOffset.UtcNow.ToUnixTimeSeconds() + long.Parse(((string)value!)[3..^1], CultureInfo.InvariantCulture)
            : value.DeepClone();

    private static string Tamper(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1][..^4]}AAAA.{parts[2]}";
    }
}
