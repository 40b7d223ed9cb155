using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>What the pages' answers promise the browser.</summary>
public sealed class SecurityTests(ProductFixture product)
{
    [Theory, InlineData("/"), InlineData("/chat"), InlineData("/chat?embed=1&lang=zh&origin=https://evil.example\"><script>")]
    public async Task Pages_run_only_what_we_put_there(string path)
    {
        Assert.SkipWhen(Chromium.IsMissing, "The product is only started where there is a browser.");
        using var http = new HttpClient();
        var answer = await http.GetAsync(new Uri(product.Address, path), TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_Chat_is_sent_packed_and_may_be_kept_for_ever()
    {
        Assert.SkipWhen(Chromium.IsMissing, "The product is only started where there is a browser.");
        using var http = new HttpClient { BaseAddress = product.Address };
        var html = await http.GetStringAsync(new Uri("/chat", UriKind.Relative), TestContext.Current.CancellationToken);
        var start = html.IndexOf("/webchat/webchat.js?v=", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(html[start..html.IndexOf('"', start)], UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.InRange(answer.Content.Headers.ContentLength!.Value, 200_000, 320_000);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
