using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Puts the server's own envelope on what a page sent: nothing in it says who speaks, and where, but the token.</summary>
internal sealed class HostedActivity(IOptions<DirectLineOptions> options)
{
    /// <summary>The id of the synthesised start of a conversation; fixed, so that it happens once.</summary>
    public const string StartId = "start";

    /// <summary>What the page posted, as the bot shall see it.</summary>
    public Activity Received(HttpContext context, Activity posted, DirectLineToken caller) => Address(context, caller, new Activity
    {
        Type = posted.Type,
        // Pages give no ids. A client that gives one and sends the same words with it again means one message.
        Id = posted.Id is { Length: > 0 } own ? ActivityIds.Repeatable(caller.UserId, own, posted.Type!, posted.Text ?? "", posted.Value?.GetRawText() ?? "") : null,
        Text = posted.Text,
        TextFormat = posted.TextFormat,
        Locale = posted.Locale,
        LocalTimestamp = posted.LocalTimestamp,
        LocalTimezone = posted.LocalTimezone,
        ReplyToId = posted.ReplyToId,
        Entities = posted.Entities,
        ChannelData = posted.ChannelData,
        Value = posted.Value,
        ValueType = posted.ValueType,
        Name = posted.Name,
    });

    /// <summary>The visitor enters; pages never say so themselves (notes §1.2).</summary>
    public Activity Started(HttpContext context, DirectLineToken caller, string? locale) => Address(context, caller, new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = StartId,
        Locale = locale,
        MembersAdded = [User(caller)],
    });

    private Activity Address(HttpContext context, DirectLineToken caller, Activity activity) => activity with
    {
        ChannelId = "directline",
        ServiceUrl = $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{context.Request.PathBase.ToUriComponent()}/",
        From = User(caller),
        Recipient = new ChannelAccount { Id = options.Value.BotId, Name = options.Value.BotName, Role = "bot" },
        Conversation = new ConversationAccount { Id = caller.ConversationId },
    };

    private static ChannelAccount User(DirectLineToken caller) => new() { Id = caller.UserId, Role = "user" };
}
