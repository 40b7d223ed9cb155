using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Messages;

public sealed class Recorded_activities
{
    private const string File = "/work/shared/clients/agentsplayground-0.2.28-inbound.json";

    [Fact]
    public async Task Everything_the_Teams_emulator_sends_is_taken()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"{File} is not on this machine");
        await using var server = await BotServer.StartAsync();
        var samples = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken))!.AsObject();

        foreach (var (name, sample) in samples)
        {
            var activity = sample!["activity"]!.DeepClone().AsObject();
            var (status, body) = await server.PostMessageAsync(activity);
            var expected = (string?)activity["type"] == "invoke" ? HttpStatusCode.NotImplemented : (string?)activity["deliveryMode"] == "expectReplies" ? HttpStatusCode.OK : status;
            Assert.True(status == expected && (int)status is 200 or 202 or 501, $"{name}: {status} {body}");
        }
        Assert.NotEmpty(samples);
    }
}
