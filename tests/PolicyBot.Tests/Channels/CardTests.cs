using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Protocol.Activities;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Channels;

public sealed class CardTests
{
    private const string Schema = "/work/shared/clients/specs/adaptive-card-1.5.0.json";

    [Fact]
    public void Every_card_keeps_the_rules_of_its_version()
    {
        var wrong = EveryCard.Draw().SelectMany(c => CardRules.Broken(c.Card).Select(w => $"{c.Name}: {w}")).ToArray();
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_broken_card_would_be_found()
    {
        var card = EveryCard.Draw().First().Card;
        card["body"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "TextBlock", ["text"] = "x", ["weigth"] = "Bolder" });
        Assert.NotEmpty(CardRules.Broken(card));
    }

    [Fact]
    public async Task Every_card_is_valid_by_the_published_schema()
    {
        Assert.SkipUnless(File.Exists(Schema), $"{Schema} is not on this machine");
        Assert.SkipUnless(File.Exists("/usr/bin/node") || File.Exists("/usr/local/bin/node"), "Node is not installed.");
        var wrong = await SchemaCheck.RunAsync(Schema, EveryCard.Draw());
        Assert.Equal("", wrong);
    }

    [Fact]
    public async Task The_published_schema_would_find_a_broken_card()
    {
        Assert.SkipUnless(File.Exists(Schema), $"{Schema} is not on this machine");
        Assert.SkipUnless(File.Exists("/usr/bin/node") || File.Exists("/usr/local/bin/node"), "Node is not installed.");
        var card = EveryCard.Draw().First().Card;
        card["body"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "TextBlock", ["wrap"] = true });
        Assert.NotEqual("", await SchemaCheck.RunAsync(Schema, [("broken", card)]));
    }

    [Fact]
    public void Cards_are_small_enough_for_Teams()
    {
        // The smallest limit Teams documents for messages is 28 KB.
        var largest = EveryCard.Draw().MaxBy(c => c.Card.ToJsonString(Protocol.Activities.ActivityJson.Default.Options).Length);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(largest.Card.ToJsonString(Protocol.Activities.ActivityJson.Default.Options)), 1, 28_000);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    [InlineData("slack")]
    [InlineData(null)]
    public void No_channel_gets_a_newer_card_than_it_can_show(string? channel)
    {
        var abilities = ChannelAbilities.Of(new Activity { ChannelId = channel });
        var answers = EveryCard.Answers().First();
        var card = Product.Get<AssessmentCard>().Draw(
            answers, Assessor.Assess(answers, Product.Get<KnowledgeBase>(), Product.Today), Language.En, abilities.UniversalActions ? CardTaps.Execute : CardTaps.Submit);
        Assert.True(string.CompareOrdinal((string)card["version"]!, abilities.CardVersion) <= 0);
    }

    [Fact]
    public void What_a_chip_says_in_words_is_understood_as_the_same_supposition()
    {
        var (knowledge, words, facts, card) = (Product.Get<KnowledgeBase>(), Product.Get<Words>(), Product.Get<Facts>(), Product.Get<AssessmentCard>());
        var tried = 0;
        foreach (var answers in EveryCard.Answers())
            foreach (var language in Enum.GetValues<Language>())
            {
                var assessment = Assessor.Assess(answers, knowledge, Product.Today);
                foreach (var chip in WhatIfChips.Of(answers, assessment))
                {
                    var text = words[Phrase.CardSuppose].With("facts", facts.Changes(answers, chip, told: false)).In(language);
                    Assert.Contains(text, CardTexts(card.Draw(answers, assessment, language, CardTaps.Submit)), StringComparison.Ordinal);
                    var state = new ConversationState { Answers = answers, Language = language, Noticed = true, Awaiting = Awaiting.None };
                    var turn = Product.Interview.Reply(state, text, Product.Today);
                    var said = turn.Replies[0].Text;
                    Assert.True(answers.SameAs(turn.State.Answers), $"{text}: {said}");
                    var kept = words[Phrase.WhatIfKept].In(language);
                    Assert.True(said.Contains(kept, StringComparison.Ordinal), $"{facts.Of(answers).En} | {text}: {said}");
                    // The heading may name the place where the chip names the group; what changes must be the same.
                    foreach (var line in new Supposition(knowledge, words, facts).Describe(answers, chip, Product.Today)[1..])
                        Assert.True(said.Contains(line.In(language), StringComparison.Ordinal), $"{facts.Of(answers).En} | {text}: {said} lacks {line.In(language)}");
                    tried++;
                }
            }

        Assert.True(tried > 20);
    }

    private static string CardTexts(JsonObject card) => Conversation.CardTexts.Of(card);
}
