using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using PolicyBot.Console.Access;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>The console is open on this machine and nowhere else, unless somebody decided otherwise.</summary>
public sealed class AccessTests(ConsoleServer server) : IClassFixture<ConsoleServer>
{
    public static TheoryData<string, string> EveryAddress => new()
    {
        { "GET", "/console" }, { "GET", "/console/search?q=fcca" }, { "GET", "/console/certificates/acca-fellow" },
        { "POST", "/console/answers" }, { "POST", "/console/answers.csv" }, { "POST", "/console/reports" }, { "GET", "/console/reports" },
    };

    [Theory, MemberData(nameof(EveryAddress))]
    public async Task Whoever_comes_through_a_proxy_is_refused(string method, string path)
    {
        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.Forbidden, await Send(client, method, path, ("X-Forwarded-For", "203.0.113.7")));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(client, method, path, ("Host", "console.example.com")));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(client, method, path, ("Sec-Fetch-Site", "cross-site")));
        Assert.True((int)await Send(client, method, path) is 200 or 400);
    }

    [Theory, MemberData(nameof(EveryAddress))]
    public async Task Off_is_off_on_this_machine_too(string method, string path)
    {
        await using var off = new ConsoleServer(new() { ["Console:Access"] = "Off" });
        using var client = off.CreateClient();
        Assert.Equal(HttpStatusCode.Forbidden, await Send(client, method, path));
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", true)]
    [InlineData("10.0.0.5", "localhost", false)]
    [InlineData("203.0.113.7", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "rebound.example", false)]
    [InlineData("127.0.0.1", "localhost.evil.example", false)]
    [InlineData(null, "localhost", false)]
    public void This_machine_is_known_by_address_and_name(string? address, string host, bool here)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        Assert.Equal(here, ConsoleGate.IsOnThisMachine(context));
    }

    [Theory]
    [InlineData("Console:Access=open", ConsoleDoor.Open)]
    [InlineData("Console:Access=", ConsoleDoor.Loopback)]
    [InlineData("Other=1", ConsoleDoor.Loopback)]
    [InlineData("Console:Access=off", ConsoleDoor.Off)]
    [InlineData("Console:Oidc:Authority=https://id.example;Console:Oidc:ClientId=a;Console:Oidc:ClientSecret=b", ConsoleDoor.SignIn)]
    internal void Settings_choose_the_door(string settings, ConsoleDoor door) => Assert.Equal(door, Read(settings).Door);

    [Theory]
    [InlineData("Console:Access=Opne")]
    [InlineData("Console:Access=true")]
    [InlineData("Console:Access=SignIn")]
    [InlineData("Console:Oidc:Authority=https://id.example")]
    [InlineData("Console:Oidc:Authority=https://id.example;Console:Oidc:ClientId=a")]
    [InlineData("Console:Oidc:Authority=http://id.example;Console:Oidc:ClientId=a;Console:Oidc:ClientSecret=b")]
    [InlineData("Console:Access=Open;Console:Oidc:Authority=https://id.example;Console:Oidc:ClientId=a;Console:Oidc:ClientSecret=b")]
    public void A_setting_that_is_not_understood_stops_the_process(string settings) =>
        Assert.StartsWith("Console:", Assert.Throws<InvalidOperationException>(() => Read(settings)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_page_runs_only_what_we_put_there()
    {
        using var client = server.CreateClient();
        var answer = await client.GetAsync(new Uri("/console?lang=%22%3E%3Cscript%3Ealert(1)", UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("alert(1)", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static ConsoleAccess Read(string settings) => ConsoleAccess.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';').Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create<string, string?>(s[0], s[1])))
        .Build().GetSection("Console"));

    private static async Task<HttpStatusCode> Send(HttpClient client, string method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (method == "POST") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
