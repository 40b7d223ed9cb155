using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>A bot that counts: "welcome" to newcomers, else "n: text" for the person's n-th message; "forget", "boom", "two", "five" and "five and out" do what they say.</summary>
internal sealed class EchoHandler : ITurnHandler
{
    private int _calls;

    public int Calls => _calls;

    public TurnOutcome Handle(TurnInput input)
    {
        Interlocked.Increment(ref _calls);
        if (input.Activity.Type != ActivityTypes.Message) return new TurnOutcome("0", [new Activity { Text = $"welcome {input.Activity.Locale}".TrimEnd() }]);
        var count = int.Parse(input.State ?? "0", System.Globalization.CultureInfo.InvariantCulture) + 1;
        return input.Activity.Text switch
        {
            "boom" => throw new InvalidOperationException("secret words of the user"),
            "forget" => new TurnOutcome(null, [new Activity { Text = "forgotten" }], Forget: true),
            "two" => new TurnOutcome($"{count}", [new Activity { Text = "一" }, new Activity { Text = "二" }, new Activity { Type = ActivityTypes.Trace }]),
            "five" => new TurnOutcome($"{count}", [.. "12345".Select(digit => new Activity { Text = $"{digit}" })]),
            "five and out" => new TurnOutcome(null, [.. "12345".Select(digit => new Activity { Text = $"{digit}" }), new Activity { Type = ActivityTypes.EndOfConversation, Code = "completedSuccessfully" }]),
            var text => new TurnOutcome($"{count}", [new Activity { Text = $"{count}: {text}" }]),
        };
    }
}
