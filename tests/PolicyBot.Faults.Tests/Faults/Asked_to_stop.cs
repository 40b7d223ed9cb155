using System.Net;
using System.Net.WebSockets;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Faults;

public sealed class Asked_to_stop
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_goes_red_turns_finish_streams_are_told_to_reconnect_and_the_process_ends_well()
    {
        await using var product = await Product.StartAsync("Drain:Delay=00:00:02");
        using var nodes = new Nodes([product.Address], Cancel);
        using var http = new HttpClient { BaseAddress = product.Address };
        var page = new PageTalk(nodes, new Random(1));
        Assert.True(await page.OpenAsync());
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {page.Token}");
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{product.Port}/v3/directline/conversations/{page.Conversation}/stream?watermark=0"), Cancel);
        await socket.ReceiveAsync(new byte[100_000], Cancel);
        var goodbye = ReadToCloseAsync(socket);

        product.Terminate();
        HttpStatusCode health;
        do
        {
            using var answer = await http.GetAsync("/health", Cancel);
            health = answer.StatusCode;
        }
        while (health == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health);
        await page.RunAsync(2);

        await goodbye;
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        Assert.Equal("reconnect", socket.CloseStatusDescription);
        Assert.Equal(0, await product.WaitForExitAsync());

        await product.StartAgainAsync();
        Assert.Empty(await page.CheckAsync(nodes));
    }

    private static async Task ReadToCloseAsync(ClientWebSocket socket)
    {
        var buffer = new byte[100_000];
        while ((await socket.ReceiveAsync(buffer, Cancel)).MessageType != WebSocketMessageType.Close) { }
    }
}
