using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.DirectLine;

/// <summary><c>conversations/{id}/activities</c>: say something, hear what was said.</summary>
internal sealed class ActivityEndpoints(TurnRunner runner, IConversationStore store, DirectLineGate gate, HostedActivity hosted, RequestLimits limits, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>Runs one turn; the whole turn is stored when the answer leaves.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateAsync(context).ConfigureAwait(false);
        await gate.EnterAsync(context, caller).ConfigureAwait(false);
        await RunAsync(context, await ActivityReader.ReadAsync(context.Request).ConfigureAwait(false), caller).ConfigureAwait(false);
    }

    /// <summary>What was said after the watermark.</summary>
    public async Task PollAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateAsync(context).ConfigureAwait(false);
        await gate.EnterAsync(context, caller).ConfigureAwait(false);
        var after = Watermark.Read(context.Request.Query["watermark"]);
        var page = await store.ReadActivitiesAsync(caller.ConversationId, after, PageSize, context.RequestAborted).ConfigureAwait(false) ?? throw DirectLineGate.NotFound();
        await JsonAnswer.WriteAsync(context, ActivitySet.Write(page)).ConfigureAwait(false);
    }

    /// <summary>Runs the turn of an activity that passed the gate and answers with its id.</summary>
    public async Task RunAsync(HttpContext context, Activity posted, DirectLineToken caller)
    {
        // Typing and whatever else a page may send is taken, but neither kept nor shown.
        if (posted.Type is ActivityTypes.Message or ActivityTypes.Event) limits.CountMessage(caller.ConversationId);
        var id = posted.Type is ActivityTypes.Message or ActivityTypes.Event
            ? (await runner.RunAsync(hosted.Received(context, posted, caller), TurnDelivery.Transcript, context.RequestAborted).ConfigureAwait(false)).ActivityId
            : ActivityIds.NewActivity(time.GetUtcNow());
        await JsonAnswer.WriteAsync(context, new JsonObject { ["id"] = id }).ConfigureAwait(false);
    }
}
