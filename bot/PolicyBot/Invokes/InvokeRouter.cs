using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Invokes;

namespace PolicyBot.Invokes;

/// <summary>The invokes this bot knows: a tapped card, and the search of the message extension.</summary>
internal sealed class InvokeRouter(CardRedrawing cards, CertificateLookup lookup) : IInvokeHandler
{
    /// <inheritdoc/>
    public InvokeAnswer? Handle(Activity activity, DateTimeOffset now) => activity.Name switch
    {
        "adaptiveCard/action" => cards.Answer(activity, now),
        "composeExtension/query" => lookup.Query(activity, now),
        "composeExtension/selectItem" => lookup.Select(activity, now),
        _ => null,
    };
}
