using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Tests.Activities;

public sealed class MentionsTests
{
    private static readonly ChannelAccount Bot = new() { Id = "28:bot", Name = "Policy Bot" };

    [Theory]
    [InlineData("<at>Policy Bot</at> 我今年65岁", "我今年65岁")]
    [InlineData("<at>Policy Bot</at>&nbsp;hello", "hello")]
    [InlineData("hello <AT>policy bot</AT>", "hello")]
    [InlineData("<at>Policy Bot</at><at>Policy Bot</at>", "")]
    [InlineData("<at>Policy Bot</at> is <at id=\"1\">Ben Lee</at> eligible?", "is  Ben Lee  eligible?")]
    [InlineData("a < b and <at unclosed", "a < b and <at unclosed")]
    [InlineData("no mention", "no mention")]
    public void The_salutation_is_taken_off_and_other_people_keep_their_names(string said, string heard) =>
        Assert.Equal(heard, Mentions.Strip(Said(said)).Text);

    [Fact]
    public void A_mention_without_its_text_is_found_by_name()
    {
        var activity = Said("<at>Policy Bot</at> 65") with { Entities = [new Entity { Type = Entity.Mention, Mentioned = Bot }] };
        Assert.Equal("65", Mentions.Strip(activity).Text);
    }

    [Fact]
    public void A_long_text_of_open_brackets_is_read_in_no_time() =>
        Assert.Equal(100_000, Mentions.Strip(Said(string.Concat(Enumerable.Repeat("<at>", 25_000)))).Text!.Length);

    [Fact]
    public void Somebody_with_markup_for_a_name_is_mentioned_and_nothing_more()
    {
        var reply = Mentions.Address(new Activity { Text = "yes" }, new ChannelAccount { Id = "29:x", Name = "<b>X</b> & co" });
        Assert.Equal("<at>&lt;b&gt;X&lt;/b&gt; &amp; co</at> yes", reply.Text);
        Assert.Equal("<at>&lt;b&gt;X&lt;/b&gt; &amp; co</at>", Assert.Single(reply.Entities!).Text);
    }

    [Fact]
    public void Nobody_is_mentioned_without_a_name() => Assert.Equal("yes", Mentions.Address(new Activity { Text = "yes" }, new ChannelAccount { Id = "29:x" }).Text);

    private static Activity Said(string text) => new()
    {
        Type = ActivityTypes.Message, ChannelId = "msteams", Recipient = Bot, Text = text,
        Entities = [new Entity { Type = Entity.Mention, Mentioned = Bot, Text = "<at>Policy Bot</at>" }],
    };
}
