using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Tests.Hosting;

/// <summary>What a turn leaves for the garbage collector: bytes are the same on every machine, so they may fail a test.</summary>
public sealed class AllocationTests
{
    private static readonly string[][] People =
    [
        ["FCCA", "British", "65"], ["FRM", "英国人", "61岁"], ["PMP", "Singaporean", "58"], ["CFA", "Canadian", "44"], ["CISA", "美国人", "三十五岁"], ["MRICS", "澳大利亚人", "70岁"],
    ];

    private readonly ITurnHandler _handler = Product.New().GetRequiredService<ITurnHandler>();

    [Fact]
    public void A_turn_stays_within_its_budget_and_one_that_was_taken_before_costs_next_to_nothing()
    {
        Consult(People[..3]); // tables and indexes that are made when first needed

        var anew = Consult(People[3..]);
        Consult(People[3..]); // kept from the second time on
        var again = Consult(People[3..]);

        Assert.True(anew < 250, $"A turn worked out anew allocates {anew:0.0} KiB.");
        Assert.True(again < 12, $"A turn taken before allocates {again:0.0} KiB.");
    }

    /// <summary>KiB a turn.</summary>
    private double Consult(string[][] people)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var person in people)
        {
            string? state = null;
            foreach (var text in person)
            {
                state = _handler.Handle(new TurnInput(new Activity { Type = ActivityTypes.Message, Text = text, ChannelId = "directline" }, state, new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero))).State;
            }
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024d / (3 * people.Length);
    }
}
