using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.DirectLine;

public sealed class Uploads
{
    [Fact]
    public async Task Words_that_come_with_a_file_are_heard_and_the_file_is_not_kept()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);

        var (status, body) = await UploadAsync(server, page, Page.Message("see this").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        var (activities, _) = await page.PollAsync();
        Assert.Equal((string?)body!["id"], (string?)activities[1]!["id"]);
        Assert.Equal(["welcome", "see this", "1: see this"], Page.Texts(activities));
        Assert.Null(activities[1]!["attachments"]);
    }

    [Theory]
    [InlineData("""{"type":"message"}""", 415)]
    [InlineData("""{"type":"message","text":" "}""", 415)]
    [InlineData("""{"type":""", 400)]
    public async Task A_file_alone_or_a_broken_activity_is_refused_with_a_sentence(string activity, int expected)
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);

        var (status, body) = await UploadAsync(server, page, activity);

        Assert.Equal(expected, (int)status);
        Assert.NotEmpty((string)body!["error"]!["message"]!);
        Assert.Equal(["welcome"], await page.TextsAsync());
    }

    [Theory]
    [InlineData("image/jpeg", "bytes")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=b", "not a part")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n")]
    public async Task Anything_else_is_4xx(string contentType, string content)
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        var (status, _) = await server.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{page.Conversation}/upload?userId=u", content, page.Token, contentType);

        Assert.InRange((int)status, 400, 415);
    }

    private static Task<(HttpStatusCode Status, JsonNode? Body)> UploadAsync(BotServer server, Page page, string activity) => server.SendAsync(
        HttpMethod.Post,
        $"/v3/directline/conversations/{page.Conversation}/upload?userId=dl_u",
        "------W\r\nContent-Disposition: form-data; name=\"activity\"; filename=\"blob\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n"
            + activity + "\r\n------W\r\nContent-Disposition: form-data; name=\"file\"; filename=\"证书.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n------W--\r\n",
        page.Token,
        "multipart/form-data; boundary=----W");
}
