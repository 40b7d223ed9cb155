using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Invokes;

/// <summary>Answers invokes: calls whose answer travels in the HTTP response, such as a tapped card or a search.</summary>
/// <remarks>Not part of a turn: it sees no stored state and stores none, so it needs no lock and may be asked twice. It must not throw on any input.</remarks>
public interface IInvokeHandler
{
    /// <summary>Answers one invoke; null when this bot does not know its name, which becomes 501.</summary>
    InvokeAnswer? Handle(Activity activity, DateTimeOffset now);
}
