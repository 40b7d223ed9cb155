using Microsoft.Playwright;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>The conversation on the chat page.</summary>
public sealed class ConversationTests(ProductFixture product)
{
    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task One_sentence_ends_in_a_result_and_a_reload_keeps_it(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.Bubbles.First.WaitForAsync();
        await visitor.PictureAsync(page, "chat-welcome");
        await chat.AskAllAsync(language);
        await visitor.PictureAsync(page, "chat-result");

        Assert.True(await chat.Card.First.IsVisibleAsync());
        Assert.All(await chat.LanguagesAsync(), lang => Assert.Equal(language == "zh" ? "zh-Hans" : "en", lang));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page must not scroll sideways.");

        var before = await chat.Bubbles.CountAsync();
        await page.ReloadAsync();
        await chat.Card.First.WaitForAsync();
        Assert.Equal(before, await chat.Bubbles.CountAsync());
        Assert.Empty(visitor.Complaints);
        Assert.All(visitor.Requests, request => Assert.Equal(product.Address.Authority, request.Authority));
    }

    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task A_tapped_choice_is_an_answer(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.SayAsync("FCCA");
        await chat.Choices.First.WaitForAsync();
        await visitor.PictureAsync(page, "chat-choices");

        var before = await chat.Bubbles.CountAsync();
        var choice = (await chat.Choices.First.InnerTextAsync()).Trim();
        if (device == Device.Phone) await chat.Choices.First.TapAsync();
        else await chat.Choices.First.ClickAsync();
        await chat.Bubbles.Nth(before + 1).WaitForAsync();
        Assert.Equal(choice, (await chat.Bubbles.Nth(before).InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task Two_tabs_are_two_conversations_and_only_keys_are_kept_in_the_tab()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var first = await visitor.OpenAsync("/chat");
        await Chat.On(first).SayAsync("I hold the FCCA");
        await Chat.On(first).Choices.First.WaitForAsync();
        var second = await visitor.OpenAsync("/chat");
        await Chat.On(second).Bubbles.First.WaitForAsync();

        const string id = "JSON.parse(sessionStorage.policybot).conversationId";
        Assert.NotEqual(await first.EvaluateAsync<string>(id), await second.EvaluateAsync<string>(id));
        Assert.Empty(await second.Locator(".webchat__bubble", new() { HasText = "I hold the FCCA" }).AllAsync());
        Assert.DoesNotContain("FCCA", await first.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
        Assert.Equal(0, await first.EvaluateAsync<int>("localStorage.length"));
        Assert.Empty(await visitor.Browser.CookiesAsync());
    }

    [Fact]
    public async Task The_page_follows_the_language_the_person_writes_and_the_link_switches_it()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.SayAsync("我有FCCA证书");
        await page.Locator("html[lang='zh-Hans']").WaitForAsync();
        Assert.Equal("重新开始", await page.Locator("#restart").InnerTextAsync());

        await page.Locator("#switch-language").ClickAsync();
        await page.Locator("html[lang='en']").WaitForAsync();
        await page.Locator("article[lang='en']", new() { HasText = "nationality" }).Last.WaitForAsync();
    }

    [Fact]
    public async Task Traditional_characters_are_said_to_be_so()
    {
        await using var visitor = await product.VisitAsync("zh", Device.Phone);
        var chat = Chat.On(await visitor.OpenAsync("/chat"));
        await chat.SayAsync("我是英國人，65歲，有FCCA證書");
        await chat.Card.First.WaitForAsync();
        await chat.Find("article[lang='zh-Hant'] .ac-adaptiveCard").First.WaitForAsync();
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task The_bot_s_first_words_are_read_while_Web_Chat_is_still_on_its_way(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Phone);
        var webChat = new TaskCompletionSource();
        await visitor.Browser.RouteAsync("**/webchat/webchat.js*", async route =>
        {
            await webChat.Task;
            await route.ContinueAsync();
        });
        var chat = Chat.On(await visitor.OpenAsync("/chat", WaitUntilState.Commit));
        await chat.Find("#greeting").WaitForAsync();
        var words = await chat.Find("#greeting p").AllInnerTextsAsync();
        Assert.Equal(3, words.Count);

        webChat.SetResult();
        await chat.Bubbles.First.WaitForAsync();
        Assert.Equal(words, await chat.Bubbles.First.Locator("p").AllInnerTextsAsync());
        Assert.Equal(0, await chat.Find("#greeting").CountAsync());
    }

    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task An_answer_longer_than_the_window_is_read_from_its_beginning(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/chat");
        if (device == Device.Phone) await page.SetViewportSizeAsync(320, 480);
        var chat = Chat.On(page);
        await chat.Bubbles.First.WaitForAsync();
        await UntilReadFromItsBeginningAsync(page);
        await chat.SayAsync("CPA");
        await chat.Choices.First.WaitForAsync();
        await chat.AskAllAsync(language);
        await UntilReadFromItsBeginningAsync(page);
    }

    // Of what the bot said last, the first bubble is at the top of the window and stays there; it scrolls in steps.
    private static Task<IJSHandle> UntilReadFromItsBeginningAsync(IPage page) => page.WaitForFunctionAsync(
        """
        () => {
          const view = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
          const said = [...document.querySelectorAll('.webchat__bubble--from-user')].at(-1)?.closest('article');
          const bubble = said ? said.nextElementSibling.querySelector('.webchat__bubble') : document.querySelector('.webchat__bubble');
          const { top } = bubble.getBoundingClientRect();
          window.still = top === window.before ? (window.still || 0) + 1 : 0;
          window.before = top;
          return window.still > 2 && top >= view.top - 1 && top < view.top + 40;
        }
        """,
        null, new PageWaitForFunctionOptions { PollingInterval = 300 });

    [Fact]
    public async Task A_bare_address_in_a_message_is_a_link_and_a_script_is_not()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var page = await visitor.Browser.NewPageAsync();
        await page.RouteWebSocketAsync("**/stream*", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame => socket.Send(frame.Text?.Replace(
                "Question 1 of 3:", "See https://example.org/a?b=1. (http://例子.example/甲) `https://code.example/` [x](javascript:alert(1)) <https://angle.example/>", StringComparison.Ordinal) ?? ""));
        });
        await page.GotoAsync("/chat");
        var bubble = Chat.On(page).Bubbles.First;
        await bubble.WaitForAsync();
        string[] expected = ["https://example.org/a?b=1", "http://例子.example/甲", "https://angle.example/"];
        var links = bubble.Locator("a");
        Assert.Equal(expected, (await links.AllInnerTextsAsync()).Select(text => text.Trim()));
        foreach (var link in await links.AllAsync())
        {
            Assert.Equal("_blank", await link.GetAttributeAsync("target"));
            Assert.Equal("noopener noreferrer", await link.GetAttributeAsync("rel"));
        }

        Assert.Contains("b=1. (http", await bubble.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_box_can_be_written_in_before_Web_Chat_has_come_and_keeps_what_is_half_written()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var webChat = new TaskCompletionSource();
        await visitor.Browser.RouteAsync("**/webchat/webchat.js*", async route =>
        {
            await webChat.Task;
            await route.ContinueAsync();
        });
        var page = await visitor.OpenAsync("/chat", WaitUntilState.Commit);
        var chat = Chat.On(page);
        await chat.SayAsync("I'm a 65-year-old British FCCA");
        await chat.Find(".queued", "65-year-old").WaitForAsync();
        await chat.Box.PressSequentiallyAsync("What about my wi");
        Assert.Equal(0, await chat.Bubbles.CountAsync());

        webChat.SetResult();
        await chat.Card.First.WaitForAsync();
        await page.Keyboard.TypeAsync("fe?");
        Assert.Equal("What about my wife?", await chat.Box.InputValueAsync());
    }

    [Fact]
    public async Task What_is_written_before_the_line_is_up_is_sent_when_it_is()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        await visitor.Browser.RouteAsync("**/v3/directline/conversations", async route =>
        {
            await Task.Delay(1500);
            await route.ContinueAsync();
        });
        var chat = Chat.On(await visitor.OpenAsync("/chat"));
        await chat.AskAllAsync("en");
    }
}
