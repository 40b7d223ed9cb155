using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting.Reloading;

/// <summary>Hands each turn to the generation being served at that moment.</summary>
internal sealed class GenerationTurnHandler(KnowledgeGenerations generations) : ITurnHandler
{
    /// <inheritdoc/>
    public TurnOutcome Handle(TurnInput input) => generations.Current.GetRequiredService<ITurnHandler>().Handle(input);
}
