using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Protocol.Connector;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Invokes;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Messages;

/// <summary><c>POST /api/messages</c>: where channels, emulators and skill hosts bring their activities.</summary>
public static class MessagesEndpoint
{
    /// <summary>Maps the endpoint; needs <c>AddBotProtocol</c>.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder app, string pattern = "/api/messages") =>
        app.MapPost(pattern, context => ProtocolEndpoint.RunAsync(context, PostAsync)).ExcludeFromDescription();

    private static async Task PostAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var callers = services.GetRequiredService<CallerAuthentication>();
        callers.CheckConnection(context);
        var activity = await ActivityReader.ReadAsync(context.Request).ConfigureAwait(false);
        activity = activity with { CallerId = await callers.CheckTokenAsync(context, activity).ConfigureAwait(false) };
        Validate(activity);
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke) services.GetRequiredService<RequestLimits>().CountMessage($"{activity.ChannelId}\n{activity.Conversation?.Id ?? activity.From?.Id}");
        if (activity.Type == ActivityTypes.Invoke)
        {
            await InvokeAsync(context, activity).ConfigureAwait(false);
            return;
        }

        var delivery = activity.DeliveryMode == DeliveryModes.ExpectReplies ? TurnDelivery.Response : TurnDelivery.Outbox;
        var speaks = TurnKinds.Of(activity, delivery) is TurnKind.Answer or TurnKind.Welcome;
        if (delivery == TurnDelivery.Outbox && speaks && !services.GetRequiredService<ServiceUrlPolicy>().Allows(activity.ServiceUrl))
            throw new RequestRefusedException(400, "ServiceUrlNotAllowed", "Replies cannot be posted to this serviceUrl; send the channel's own, or ask for deliveryMode expectReplies.");
        var result = await services.GetRequiredService<TurnRunner>().RunAsync(activity, delivery, context.RequestAborted).ConfigureAwait(false);
        if (delivery == TurnDelivery.Response)
            await JsonAnswer.WriteAsync(context, [.. "{\"activities\":"u8, .. result.RepliesJson, (byte)'}']).ConfigureAwait(false);
        else
            context.Response.StatusCode = speaks ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
    }

    private static async Task InvokeAsync(HttpContext context, Activity activity)
    {
        var services = context.RequestServices;
        var answer = services.GetRequiredService<IInvokeHandler>().Handle(Mentions.Strip(activity), services.GetRequiredService<TimeProvider>().GetUtcNow())
            ?? throw new RequestRefusedException(501, "NotImplemented", "This bot does not know this invoke.");
        context.Response.StatusCode = answer.Status;
        if (answer.Body is { } body) await JsonAnswer.WriteAsync(context, body.ToJsonString(ActivityJson.Default.Options)).ConfigureAwait(false);
    }

    private static void Validate(Activity activity)
    {
        if (activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.EndOfConversation && string.IsNullOrEmpty(activity.Conversation?.Id))
            throw RequestRefusedException.BadArgument("The activity needs a \"conversation\" with an \"id\".");
        if (activity.Type is ActivityTypes.Message && string.IsNullOrEmpty(activity.From?.Id))
            throw RequestRefusedException.BadArgument("The activity needs a \"from\" with an \"id\".");
    }
}
