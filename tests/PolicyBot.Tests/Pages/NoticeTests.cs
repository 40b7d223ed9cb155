using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Tests.Api;
using PolicyBot.Tests.Conversation;

namespace PolicyBot.Tests.Pages;

/// <summary>The pages other people's catalogues link to: privacy, terms, and how a bot calls this one.</summary>
public sealed class NoticeTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Theory]
    [InlineData("/privacy", "停止对话 24 小时后自动删除", "deleted 24 hours after your last message", "60 天后打不开", "after 60 days it no longer opens")]
    [InlineData("/terms", "不是主管部门", "is no legal advice", "官方证书附件我们手上没有", "021-12367")]
    public async Task A_page_says_what_the_server_does_in_both_languages(string path, params string[] said)
    {
        var answer = await Answer.Get(await server.ReadyAsync(), path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.All(said, text => Assert.Contains(text, answer.Body, StringComparison.Ordinal));
        Assert.DoesNotContain('{', System.Text.RegularExpressions.Regex.Replace(answer.Body, "<style>.*</style>", "", System.Text.RegularExpressions.RegexOptions.Singleline));
    }

    [Fact]
    public async Task The_skill_manifest_holds_what_its_schema_asks_for()
    {
        var manifest = (await Answer.Get(await server.ReadyAsync(), "/manifests/policybot.json")).Json;

        // Required by schema 2.2 (learn.microsoft.com, "Write a skill manifest").
        Assert.All(["$id", "$schema", "name", "publisherName", "version"], name => Assert.NotEmpty((string)manifest[name]!));
        Assert.Equal("https://schemas.botframework.com/schemas/skills/v2.2/skill-manifest.json", (string?)manifest["$schema"]);
        var endpoint = Assert.Single(manifest["endpoints"]!.AsArray())!;
        Assert.EndsWith("/api/messages", (string?)endpoint["endpointUrl"], StringComparison.Ordinal);
        Assert.True(Guid.TryParseExact((string?)endpoint["msAppId"], "D", out _));
        Assert.Equal("#/definitions/assessment", (string?)manifest["activities"]!["assess"]!["resultValue"]!["$ref"]);
        var described = manifest["definitions"]!["assessment"]!["properties"]!.AsObject().Select(p => p.Key);
        var assessed = (await Answer.Post(await server.ReadyAsync(), "/api/assessments", """{"statedCategories":["B"]}""")).Json.AsObject();
        Assert.All(described, property => Assert.True(assessed.ContainsKey(property), property));
    }
}
