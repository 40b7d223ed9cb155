using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Invokes;

/// <summary>A bot that knows no invoke.</summary>
internal sealed class NoInvokes : IInvokeHandler
{
    public InvokeAnswer? Handle(Activity activity, DateTimeOffset now) => null;
}
