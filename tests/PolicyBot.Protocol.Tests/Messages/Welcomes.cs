using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Messages;

public sealed class Welcomes
{
    [Fact]
    public async Task InstallationUpdate_and_conversationUpdate_in_parallel_are_one_welcome()
    {
        await using var server = await BotServer.StartAsync();

        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(server.PostMessageAsync(Installed($"c{round}")), server.PostMessageAsync(Joined($"c{round}", "u1", "bot")));
            Assert.Equal(["welcome en-US"], answers.SelectMany(answer => Wire.Texts(answer.Body)));
        }
    }

    [Fact]
    public async Task In_Teams_the_one_that_knows_the_language_greets_whichever_comes_first()
    {
        await using var server = await BotServer.StartAsync();
        static JsonObject InTeams(JsonObject activity) => activity.With("channelId", "msteams");

        for (var round = 0; round < 3; round++)
        {
            var joined = server.PostMessageAsync(InTeams(Joined($"t{round}", "u1", "bot")).Without("locale"));
            if (round == 1) await Task.Delay(20, TestContext.Current.CancellationToken);
            var installed = server.PostMessageAsync(InTeams(Installed($"t{round}")).With("locale", "zh-CN"));
            Assert.Equal(["welcome zh-CN"], (await Task.WhenAll(joined, installed)).SelectMany(answer => Wire.Texts(answer.Body)));
        }

        Assert.Equal(["welcome"], Wire.Texts((await server.PostMessageAsync(InTeams(Joined("alone", "u1", "bot")).Without("locale"))).Body));
    }

    [Fact]
    public async Task Only_the_bot_joining_is_no_reason_to_speak_in_a_personal_chat()
    {
        await using var server = await BotServer.StartAsync();

        Assert.Empty(Wire.Texts((await server.PostMessageAsync(Joined("c1", "bot"))).Body));
        Assert.Single(Wire.Texts((await server.PostMessageAsync(Joined("c1", "u1"))).Body));
    }

    [Fact]
    public async Task In_a_group_the_bot_greets_once_when_it_joins_and_not_everybody_who_comes()
    {
        await using var server = await BotServer.StartAsync();
        var group = new JsonObject { ["id"] = "g", ["isGroup"] = true };

        var joined = await Task.WhenAll(
            server.PostMessageAsync(Joined("g", "bot").With("conversation", group.DeepClone())),
            // Word of it need not come from the same person twice.
            server.PostMessageAsync(Installed("g").With("conversation", group.DeepClone()).With("from", new JsonObject { ["id"] = "owner" })));
        var later = await server.PostMessageAsync(Joined("g", "ben").With("id", "later").With("conversation", group.DeepClone()));

        Assert.Single(joined.SelectMany(answer => Wire.Texts(answer.Body)));
        Assert.Empty(Wire.Texts(later.Body));
    }

    [Fact]
    public async Task A_person_who_was_answered_already_is_not_welcomed_afterwards()
    {
        await using var server = await BotServer.StartAsync();

        await server.PostMessageAsync(Wire.Message("hi", "a1"));

        Assert.Empty(Wire.Texts((await server.PostMessageAsync(Joined("c1", "u1"))).Body));
        Assert.Equal(["2: hi"], Wire.Texts((await server.PostMessageAsync(Wire.Message("hi", "a2"))).Body));
    }

    [Fact]
    public async Task Removing_the_bot_forgets_the_person_and_adding_it_again_welcomes_them()
    {
        await using var server = await BotServer.StartAsync();
        await server.PostMessageAsync(Installed("c1"));
        await server.PostMessageAsync(Wire.Message("65", "a1"));

        var (status, _) = await server.PostMessageAsync(Installed("c1").With("id", "i2").With("action", "remove"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(Wire.Texts((await server.PostMessageAsync(Installed("c1").With("id", "i3"))).Body));
        Assert.Equal(["1: hi"], Wire.Texts((await server.PostMessageAsync(Wire.Message("hi", "a2"))).Body));
    }

    private static JsonObject Installed(string conversation) =>
        Wire.Message("", $"install-{conversation}", conversation).Without("text").With("type", "installationUpdate").With("action", "add");

    private static JsonObject Joined(string conversation, params string[] who) =>
        Wire.Message("", $"join-{conversation}-{string.Join('-', who)}", conversation).Without("text").With("type", "conversationUpdate").With("membersAdded", Wire.Members(who));
}
