namespace PolicyBot.Protocol.Turns;

/// <summary>What a bot is to this library: a function from one activity and the stored state to the next state and the replies.</summary>
/// <remarks>
/// Called inside the turn's transaction, one turn at a time per conversation and person. It must not perform I/O, must not
/// keep the arguments, and must not throw on any user input: an exception fails the turn as a whole and nothing is stored.
/// </remarks>
public interface ITurnHandler
{
    /// <summary>Answers one activity.</summary>
    TurnOutcome Handle(TurnInput input);
}
