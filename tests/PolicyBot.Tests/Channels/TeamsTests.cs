using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Tests.Api;
using PolicyBot.Tests.Conversation;

namespace PolicyBot.Tests.Channels;

/// <summary>The product in Teams, over the wire.</summary>
public sealed class TeamsTests(ProductServer server) : IClassFixture<ProductServer>
{
    private const string Sentence = "I'm a 65-year-old British FCCA";

    [Fact]
    public async Task A_tap_on_the_card_redraws_it_and_the_way_back_restores_it_to_the_byte()
    {
        var card = await CardAsync(Sentence);
        var tap = Actions(card).First(a => (string?)a["type"] == "Action.Execute");

        var supposed = await ExecuteAsync(tap);
        var back = Assert.Single(Actions(supposed), a => (string?)a["type"] == "Action.Execute");
        var own = await ExecuteAsync(back);

        Assert.Equal("1.4", (string?)card["version"]);
        Assert.NotEqual(CardTexts.Of(card), CardTexts.Of(supposed));
        Assert.Contains("supposition", CardTexts.Of(supposed), StringComparison.Ordinal);
        Assert.Equal(card.ToJsonString(), own.ToJsonString());
    }

    [Fact]
    public async Task Tapping_changes_no_answers_whoever_taps()
    {
        var conversation = Guid.NewGuid().ToString();
        var before = await PostAsync(TeamsWire.Message(Sentence, conversation: conversation));
        await ExecuteAsync(Actions(CardOf(before)).First(a => (string?)a["type"] == "Action.Execute"));

        var after = await PostAsync(TeamsWire.Message("show my result", conversation: conversation));

        Assert.Equal(before[0]!["channelData"]!["policyBot"]!["answers"]!.ToJsonString(), after[0]!["channelData"]!["policyBot"]!["answers"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"action":1}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"calc","data":{"a":1}}}""")]
    [InlineData("""{"action":{"verb":"whatIf"}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{}}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{"qualifications":["no-such"]}}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{"qualifications":null}}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{"statedCategories":["Z"]}}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{"statedCategories":["A"],"age":4000}}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{"statedCategories":["A"],"country":"XX"}}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":{"answers":{"statedCategories":["A"]},"suppose":5}}}""")]
    [InlineData("""{"action":{"verb":"whatIf","data":[1,2]}}""")]
    public async Task A_tap_that_is_none_of_ours_is_an_error_in_the_form_of_universal_actions(string value)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", TeamsWire.Invoke("adaptiveCard/action", JsonNode.Parse(value)!).ToJsonString());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(400, (int)answer.Json["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.error", (string?)answer.Json["type"]);
        Assert.NotEmpty((string)answer.Json["value"]!["message"]!);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("fileConsent/invoke")]
    [InlineData("")]
    public async Task Any_other_invoke_is_501(string name) =>
        (await Answer.Post(await server.ReadyAsync(), "/api/messages", TeamsWire.Invoke(name, new JsonObject()).ToJsonString())).IsProblem(501);

    [Fact]
    public async Task A_certificate_is_looked_up_while_it_is_typed_and_inserted_with_its_sources()
    {
        var results = (await ExtensionAsync(TeamsWire.Query("fcca")))["attachments"]!.AsArray();
        var first = results[0]!;
        var chosen = await ExtensionAsync(TeamsWire.Invoke("composeExtension/selectItem", first["preview"]!["content"]!["tap"]!["value"]!));

        Assert.StartsWith("FCCA", (string?)first["preview"]!["content"]!["title"], StringComparison.Ordinal);
        Assert.Equal("invoke", (string?)first["preview"]!["content"]!["tap"]!["type"]);
        var card = chosen["attachments"]![0]!["content"]!.AsObject();
        Assert.Equal(first["content"]!.ToJsonString(), card.ToJsonString());
        var text = CardTexts.Of(card);
        Assert.Contains("](http", text, StringComparison.Ordinal);
        Assert.Contains("Evidence", text, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{4}", text);
        Assert.Empty(CardRules.Broken(card));
    }

    [Theory]
    [InlineData("zh-CN", "依据")]
    [InlineData("zh-Hant-HK", "依據")]
    [InlineData("en-GB", "Evidence")]
    public async Task The_senders_language_comes_first(string locale, string heading)
    {
        var result = (await ExtensionAsync(TeamsWire.Query("FCCA", locale)))["attachments"]![0]!;
        Assert.Contains(heading, CardTexts.Of(result["content"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_box_shows_the_certificates_some_source_speaks_of()
    {
        var results = (await ExtensionAsync(TeamsWire.Query(null)))["attachments"]!.AsArray();
        Assert.InRange(results.Count, 1, 10);
    }

    [Theory]
    [InlineData("zzzzqqqq")]
    [InlineData("😀")]
    public async Task Finding_nothing_is_said_in_words(string typed)
    {
        var extension = await ExtensionAsync(TeamsWire.Query(typed));
        Assert.Equal("message", (string?)extension["type"]);
        Assert.Contains("register", (string)extension["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/query", """{"parameters":[null,1,{"name":5},{"name":"certificate","value":{"a":1}}]}""")]
    [InlineData("composeExtension/query", "\"x\"")]
    [InlineData("composeExtension/selectItem", """{"id":["a"]}""")]
    [InlineData("composeExtension/selectItem", """{"id":"no-such"}""")]
    [InlineData("composeExtension/selectItem", "null")]
    public async Task Odd_searches_are_answered(string name, string value)
    {
        var activity = TeamsWire.Invoke(name, new JsonObject()).With("value", JsonNode.Parse(value));
        Assert.Equal(HttpStatusCode.OK, (await Answer.Post(await server.ReadyAsync(), "/api/messages", activity.ToJsonString())).Status);
    }

    [Fact]
    public async Task In_a_group_buttons_come_as_a_card_and_two_people_stay_apart()
    {
        var chat = $"19:{Guid.NewGuid():N}@thread.v2";
        var asked = await PostAsync(TeamsWire.Message("I have FCCA", conversation: chat, group: true));
        var buttons = asked[0]!["attachments"]!.AsArray().SelectMany(a => Actions(a!["content"]!.AsObject())).Where(a => (string?)a["type"] == "Action.Submit").ToArray();

        Assert.Null(asked[0]!["suggestedActions"]);
        Assert.True(buttons.Length >= 5);
        Assert.Empty(await PostAsync(TeamsWire.Message("I am 30", person: "29:ben", conversation: chat, group: true, mention: false)));
        var ben = await PostAsync(TeamsWire.Message("I am 30", person: "29:ben", conversation: chat, group: true));
        var alex = await PostAsync(TeamsWire.Submit(buttons[0]["data"]!, conversation: chat, group: true));

        Assert.Equal(30, (int?)Answers(ben)["age"]);
        Assert.Null(Answers(ben)["qualification"]);
        Assert.Equal("ForeignNational", (string?)Answers(alex)["nationality"]);
        Assert.Null(Answers(alex)["age"]);
    }

    [Theory]
    [InlineData("slack", true)]
    [InlineData("telegram", true)]
    [InlineData("email", false)]
    [InlineData("sms", false)]
    public async Task Where_channelData_has_a_meaning_of_its_own_it_stays_empty_and_buttons_are_said_where_none_are_shown(string channel, bool buttons)
    {
        var asked = await PostAsync(TeamsWire.Message("I have FCCA", conversation: Guid.NewGuid().ToString()).With("channelId", channel));

        Assert.Null(asked[0]!["channelData"]);
        Assert.Equal(buttons, asked[0]!["suggestedActions"] is not null);
        Assert.Equal(!buttons, ((string)asked[0]!["text"]!).Contains("- Hong Kong resident", StringComparison.Ordinal));
        Assert.Equal(buttons ? "markdown" : "plain", (string?)asked[0]!["textFormat"]);
    }

    [Fact]
    public async Task In_a_personal_chat_there_are_at_most_six_suggested_actions()
    {
        var asked = await PostAsync(TeamsWire.Message("I have FCCA", conversation: Guid.NewGuid().ToString()));
        Assert.InRange(asked[0]!["suggestedActions"]!["actions"]!.AsArray().Count, 1, 6);
    }

    [Fact]
    public async Task What_the_command_menu_offers_is_understood_in_both_languages()
    {
        var folder = Path.Combine(TestData.Folder, "..", "..", "deploymentTemplates", "teams");
        var english = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"), TestContext.Current.CancellationToken))!["bots"]![0]!["commandLists"]!.AsArray()
            .SelectMany(l => l!["commands"]!.AsArray()).Select(c => (string)c!["title"]!);
        var chinese = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "zh-cn.json"), TestContext.Current.CancellationToken))!.AsObject()
            .Where(p => p.Key.StartsWith("bots[0].commandLists", StringComparison.Ordinal) && p.Key.EndsWith(".title", StringComparison.Ordinal)).Select(p => (string)p.Value!);

        foreach (var command in english.Concat(chinese).Distinct())
        {
            var state = Product.Interview.Reply(new(), Sentence, Product.Today).State;
            var turn = Product.Interview.Reply(state, command, Product.Today);
            Assert.True(turn.State.Misses == 0, $"{command}: {turn.Replies[0].Text}");
        }
    }

    private async Task<JsonArray> PostAsync(JsonObject activity)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json["activities"]!.AsArray();
    }

    private async Task<JsonObject> CardAsync(string text) => CardOf(await PostAsync(TeamsWire.Message(text, conversation: Guid.NewGuid().ToString())));

    private async Task<JsonObject> ExecuteAsync(JsonObject action)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", TeamsWire.Execute(action).ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(200, (int)answer.Json["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer.Json["type"]);
        var card = answer.Json["value"]!.AsObject();
        Assert.Empty(CardRules.Broken(card));
        return card;
    }

    private async Task<JsonObject> ExtensionAsync(JsonObject activity)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json["composeExtension"]!.AsObject();
    }

    private static JsonObject CardOf(JsonArray activities) => activities[^1]!["attachments"]![0]!["content"]!.AsObject();

    private static JsonNode Answers(JsonArray activities) => activities[^1]!["channelData"]!["policyBot"]!["answers"]!;

    private static IEnumerable<JsonObject> Actions(JsonNode node) => node switch
    {
        JsonObject item => item.Where(p => p.Value is not null).SelectMany(p => Actions(p.Value!)).Concat(Enumerable.Repeat(item, IsAction(item) ? 1 : 0)),
        JsonArray list => list.Where(i => i is not null).SelectMany(i => Actions(i!)),
        _ => [],
    };

    private static bool IsAction(JsonObject item) => item["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name.StartsWith("Action.", StringComparison.Ordinal);
}
