using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>Publishes signing keys as login.botframework.com and Entra do, and signs tokens with them.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-1111-4111-8111-111111111111";
    // Making a key takes long; which numbers it has matters to no test.
    private static readonly ConcurrentDictionary<string, RSAParameters> Made = new();
    private readonly WebApplication _app;
    private readonly Dictionary<string, RSA> _keys = [];
    private readonly List<(string Path, string Kid, string[]? Endorsements)> _published = [];

    private FakeIssuer(WebApplication app) => _app = app;

    public int Fetches;
    public bool Down { get; set; }

    /// <summary>Keeps every request waiting while it is not finished.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public static async Task<FakeIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new FakeIssuer(app);
        issuer.Publish("channel", "chan-1", "msteams", "webchat", "directline");
        issuer.Publish("channel", "chan-noend");
        issuer.Publish("entra", "entra-1");
        app.Run(issuer.AnswerAsync);
        await app.StartAsync();
        return issuer;
    }

    public Dictionary<string, string?> Settings(string cloud = "Public") => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["Cloud"] = cloud,
        ["ToBotFromChannelOpenIdMetadataUrl"] = $"{_app.Urls.Single()}/channel",
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{_app.Urls.Single()}/entra",
    };

    public void Publish(string path, string kid, params string[] endorsements)
    {
        _keys[kid] = RSA.Create(Made.GetOrAdd(kid, _ => NewKey()));
        lock (_published) _published.Add((path, kid, endorsements.Length == 0 ? null : endorsements));
    }

    private static RSAParameters NewKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }

    public string Sign(JsonObject claims, string kid = "chan-1", string algorithm = "RS256")
    {
        var rsa = _keys.TryGetValue(kid, out var known) ? known : RSA.Create(2048);
        SecurityKey key = algorithm.StartsWith('H')
            ? new SymmetricSecurityKey(rsa.ExportSubjectPublicKeyInfo()) { KeyId = kid }
            : new RsaSecurityKey(rsa) { KeyId = kid };
        // Kept by the key's numbers, it would go on with the key of an issuer that is gone.
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(claims.ToJsonString(), new SigningCredentials(key, algorithm));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in _keys.Values) key.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref Fetches);
        await Held;
        if (Down)
        {
            context.Response.StatusCode = 503;
            return;
        }
        var path = context.Request.Path.Value!.Trim('/');
        var answer = path.EndsWith("-keys", StringComparison.Ordinal)
            ? new JsonObject { ["keys"] = Keys(path[..^"-keys".Length]) }
            : new JsonObject { ["issuer"] = "x", ["jwks_uri"] = $"{_app.Urls.Single()}/{path}-keys" };
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private JsonArray Keys(string path)
    {
        lock (_published) return [.. _published.Where(key => key.Path == path).Select(key => Describe(key.Kid, key.Endorsements))];
    }

    private JsonObject Describe(string kid, string[]? endorsements)
    {
        var numbers = _keys[kid].ExportParameters(includePrivateParameters: false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
        if (endorsements is not null) key["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]);
        return key;
    }
}
