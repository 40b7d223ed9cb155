using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Api;

/// <summary>Status and body of one call.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? ContentType)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public static async Task<Answer> Get(HttpClient client, string path) => await Of(await client.GetAsync(new Uri(path, UriKind.Relative)));

    public static async Task<Answer> Post(HttpClient client, string path, string body, string contentType = "application/json", string? charset = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        if (charset is not null) content.Headers.ContentType!.CharSet = charset;
        return await Of(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>Bad input is answered with problem details that say what to do, and nothing of our insides.</summary>
    public void IsProblem(int status)
    {
        Assert.Equal(status, (int)Status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.DoesNotContain("   at ", Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Body, StringComparison.Ordinal);
    }

    private static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response) return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
    }
}
