using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Conversation;

/// <summary>Deleting, asking what is kept, and changing the language work at once, in many words, wherever the conversation is.</summary>
public class OrderTests
{
    private static readonly string[][] Places =
    [
        [], ["FCCA"], ["FCCA", "英国"], ["CFA", "中国人"], ["CPA"], ["CISSSP"], ["FCCA，英国，65"], ["FCCA，英国，45", "核对职称门槛"], ["我太太是法国人，40岁"],
        ["I have the FCCA", "British"], ["I'm a 65-year-old British FCCA"], ["I'm a 45-year-old British FCCA", "Check title thresholds"],
    ];

    [Theory]
    [InlineData("delete everything you know about me")]
    [InlineData("can you delete my data?")]
    [InlineData("please forget me")]
    [InlineData("I want you to erase all of it now")]
    [InlineData("把我的信息删了")]
    [InlineData("能不能把刚才说的都删了")]
    [InlineData("麻烦清除聊天记录")]
    [InlineData("請刪除我所有資料")]
    [InlineData("唔該刪晒我啲資料")]
    public void Everything_is_forgotten_at_once(string order) => Everywhere(order, (answer, place) =>
    {
        Assert.True(answer.Forget, place);
        Assert.True(answer.State.Answers.SameAs(Knowledge.Assessing.Answers.None), place);
    });

    [Theory]
    [InlineData("what data do you have on me?")]
    [InlineData("what have you recorded")]
    [InlineData("do you keep my data?")]
    [InlineData("GDPR")]
    [InlineData("你们存了什么")]
    [InlineData("我说的你都记下来了吗")]
    [InlineData("你哋存咗我乜嘢")]
    public void What_is_kept_is_told(string order) => Everywhere(order, (answer, place) =>
    {
        var text = answer.Replies[^1].Text;
        Assert.True(text.Contains("24 hours", StringComparison.Ordinal) || text.Contains("24 小", StringComparison.Ordinal), place + text);
        Assert.False(answer.Forget, place);
    });

    [Theory]
    [InlineData("can we do this in English?", Language.En, ChineseScript.Simplified)]
    [InlineData("请用英文", Language.En, ChineseScript.Simplified)]
    [InlineData("能不能说英语", Language.En, ChineseScript.Simplified)]
    [InlineData("in Chinese please", Language.Zh, ChineseScript.Simplified)]
    [InlineData("说中文", Language.Zh, ChineseScript.Simplified)]
    [InlineData("請用繁體中文回答", Language.Zh, ChineseScript.Traditional)]
    [InlineData("Can you answer in Traditional Chinese?", Language.Zh, ChineseScript.Traditional)]
    [InlineData("講廣東話?", Language.Zh, ChineseScript.Traditional)]
    [InlineData("can you send this to me in chinese", Language.Zh, ChineseScript.Simplified)]
    [InlineData("give me the chinese version please", Language.Zh, ChineseScript.Simplified)]
    [InlineData("show me that again in chinese please, my partner reads over my shoulder", Language.Zh, ChineseScript.Simplified)]
    [InlineData("请用英文再发一遍", Language.En, ChineseScript.Simplified)]
    [InlineData("麻烦把结果翻译成英文", Language.En, ChineseScript.Simplified)]
    [InlineData("轉繁體得唔得", Language.Zh, ChineseScript.Traditional)]
    public void The_language_changes_and_nothing_else(string order, Language language, ChineseScript script)
    {
        foreach (var place in Places)
        {
            var before = Before(place);
            var answer = Product.Interview.Reply(before, order, Product.Today);
            Assert.Equal(language, answer.Replies[^1].Language);
            if (language == Language.Zh) Assert.Equal(script, answer.State.Script);
            Assert.True(before.Answers.SameAs(answer.State.Answers), string.Join(" | ", place));
            Assert.Equal(before.Awaiting, answer.State.Awaiting);
        }
    }

    [Theory]
    [InlineData("can the contract be in English?")]
    [InlineData("do I need to speak Chinese?")]
    [InlineData("How do I delete my data?")]
    [InlineData("材料可以用英文吗")]
    [InlineData("would the certificate have to be translated into Chinese?")]
    [InlineData("证书要翻译成英文吗")]
    public void A_question_about_it_is_no_order(string question)
    {
        var before = Before(["FCCA，英国，65"]) with { Language = question[0] < 'z' ? Language.En : Language.Zh };
        var answer = Product.Interview.Reply(before, question, Product.Today);
        Assert.False(answer.Forget);
        Assert.Equal(before.Language, answer.Replies[^1].Language);
        Assert.DoesNotContain(Product.Get<Words>()[Phrase.LanguageSwitched].In(before.Language!.Value), answer.Replies[^1].Text, StringComparison.Ordinal);
    }

    private static void Everywhere(string order, Action<InterviewTurn, string> check)
    {
        foreach (var place in Places) check(Product.Interview.Reply(Before(place), order, Product.Today), string.Join(" | ", place) + " > ");
    }

    private static ConversationState Before(string[] messages)
    {
        var state = new ConversationState();
        foreach (var message in messages) state = Product.Interview.Reply(state, message, Product.Today).State;
        return state;
    }
}
