using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>Sign-in against an identity provider on this machine.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task The_page_sends_people_to_sign_in_and_lets_them_in_afterwards()
    {
        await using var provider = await Provider.StartAsync();
        await using var server = Serve(provider);
        using var client = Browser(server);
        var page = await client.GetAsync(new Uri("/console?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/console", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(1, provider.SignIns);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/console/search?q=fcca", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, MemberData(nameof(AccessTests.EveryAddress), MemberType = typeof(AccessTests))]
    public async Task Without_a_session_nothing_is_answered_on_this_machine_either(string method, string path)
    {
        await using var provider = await Provider.StartAsync();
        await using var server = Serve(provider);
        using var client = Browser(server, follow: false);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Cookie", "policybot-console=forged");
        if (method == "POST") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(path == "/console" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_opens_nothing()
    {
        await using var provider = await Provider.StartAsync(wrongKey: true);
        await using var server = Serve(provider);
        using var client = Browser(server);
        var page = await client.GetAsync(new Uri("/console", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/console/search?q=fcca", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    /// <summary>Nodes of one store are one console; another store is another one, on the same machine too.</summary>
    [Fact]
    public async Task A_session_lives_on_at_the_next_node_of_the_same_store_and_nowhere_else()
    {
        await using var provider = await Provider.StartAsync();
        await using var store = new ConsoleServer();
        var cookies = new CookieContainer();
        await using (var first = Serve(provider, store.Folder))
        {
            using var client = Browser(first, cookies: cookies);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/console", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await SearchAsync(store.Folder));
        Assert.Equal(HttpStatusCode.Unauthorized, await SearchAsync(null));

        async Task<HttpStatusCode> SearchAsync(string? folder)
        {
            await using var next = Serve(provider, folder);
            using var client = Browser(next, cookies: cookies);
            return (await client.GetAsync(new Uri("/console/search?q=fcca", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
        }
    }

    private static ConsoleServer Serve(Provider provider, string? folder = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["Console:Oidc:Authority"] = provider.Address,
            ["Console:Oidc:ClientId"] = Provider.ClientId,
            ["Console:Oidc:ClientSecret"] = "a-secret-of-the-test",
        };
        if (folder is not null) settings["ConnectionStrings:Conversations"] = $"Data Source={Path.Combine(folder, "shared.db")}";
        return new ConsoleServer(settings);
    }

    private static HttpClient Browser(ConsoleServer server, bool follow = true, CookieContainer? cookies = null)
    {
        using var probe = server.CreateClient();
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer(), UseCookies = follow, AllowAutoRedirect = follow }) { BaseAddress = probe.BaseAddress };
    }

    /// <summary>Discovery, keys, an authorization page that says yes at once, and tokens.</summary>
    private sealed class Provider(WebApplication app) : IAsyncDisposable
    {
        public const string ClientId = "console";

        public string Address => app.Urls.First();

        public int SignIns { get; private set; }

        public static async Task<Provider> StartAsync(bool wrongKey = false)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var host = builder.Build();
            var provider = new Provider(host);
            provider.Map(wrongKey);
            await host.StartAsync();
            return provider;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private void Map(bool wrongKey)
        {
            using var published = RSA.Create(2048);
            var key = new RsaSecurityKey(RSA.Create(published.ExportParameters(true))) { KeyId = "k" };
            var signing = wrongKey ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k" } : key;
            var nonces = new Dictionary<string, string>();
            var open = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
            app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
            {
                ["issuer"] = Address, ["authorization_endpoint"] = Address + "/authorize", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys",
            }));
            app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k", alg = "RS256", n = open.N, e = open.E } } }));
            app.MapGet("/authorize", (HttpRequest request) =>
            {
                Assert.Equal("S256", request.Query["code_challenge_method"]);
                Assert.Equal("openid", request.Query["scope"]);
                nonces["code"] = request.Query["nonce"]!;
                SignIns++;
                return Results.Redirect($"{request.Query["redirect_uri"]}?code=code&state={Uri.EscapeDataString(request.Query["state"]!)}");
            });
            app.MapPost("/token", () => Results.Json(new Dictionary<string, object>
            {
                ["access_token"] = "unused", ["token_type"] = "Bearer", ["expires_in"] = 300,
                ["id_token"] = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
                {
                    Issuer = Address, Audience = ClientId, Expires = DateTime.UtcNow.AddMinutes(5),
                    Claims = new Dictionary<string, object> { ["sub"] = "clerk-1", ["nonce"] = nonces["code"] },
                    SigningCredentials = new SigningCredentials(signing, SecurityAlgorithms.RsaSha256),
                }),
            }));
        }
    }
}
