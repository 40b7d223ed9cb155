using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Protocol.Activities;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Channels;

public sealed class LocaleTagTests
{
    [Theory]
    [InlineData("zh", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-CN", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-Hans", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-Hans-HK", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-Hans-TW", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-SG", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-CHS", Language.Zh, ChineseScript.Simplified)]
    [InlineData("cmn-Hans-CN", Language.Zh, ChineseScript.Simplified)]
    [InlineData("yue-Hans-CN", Language.Zh, ChineseScript.Simplified)]
    [InlineData("zh-Hant", Language.Zh, ChineseScript.Traditional)]
    [InlineData("zh-Hant-HK", Language.Zh, ChineseScript.Traditional)]
    [InlineData("zh-HK", Language.Zh, ChineseScript.Traditional)]
    [InlineData("zh-MO", Language.Zh, ChineseScript.Traditional)]
    [InlineData("zh_TW", Language.Zh, ChineseScript.Traditional)]
    [InlineData("ZH-hant-cn", Language.Zh, ChineseScript.Traditional)]
    [InlineData("zh-yue-HK", Language.Zh, ChineseScript.Traditional)]
    [InlineData("yue", Language.Zh, ChineseScript.Traditional)]
    [InlineData("zh-CHT", Language.Zh, ChineseScript.Traditional)]
    [InlineData("en-US", Language.En, ChineseScript.Simplified)]
    [InlineData("en-HK", Language.En, ChineseScript.Simplified)]
    [InlineData("zha", Language.En, ChineseScript.Simplified)]
    [InlineData("fr", Language.En, ChineseScript.Simplified)]
    [InlineData("", null, ChineseScript.Simplified)]
    [InlineData(null, null, ChineseScript.Simplified)]
    [InlineData("---", null, ChineseScript.Simplified)]
    public void A_tag_is_read_as_people_mean_it(string? tag, Language? language, ChineseScript script) =>
        Assert.Equal(new LocaleTag(language, script), LocaleTag.Of(tag));

    [Fact]
    public void Without_a_tag_of_its_own_an_activity_has_its_clients()
    {
        var activity = ActivityJson.Read("""{"type":"conversationUpdate","entities":[{"type":"clientInfo","locale":"zh-Hant-HK"}]}""");
        Assert.Equal(new LocaleTag(Language.Zh, ChineseScript.Traditional), LocaleTag.Of(activity));
    }
}
