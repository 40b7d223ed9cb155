using System.Net;
using System.Text.RegularExpressions;

namespace PolicyBot.Protocol.Activities;

/// <summary>Who is addressed in a group, and what is left of the text without the salutation.</summary>
public static partial class Mentions
{
    /// <summary>True when more than the bot and one person take part.</summary>
    public static bool IsGroup(Activity activity) =>
        activity.Conversation is { } conversation
        && (conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel");

    /// <summary>True when the recipient is mentioned, or the activity comes from the bot's own card (a value without text).</summary>
    public static bool IsAddressed(Activity activity) =>
        OfRecipient(activity).Any() || (activity.Value is not null && string.IsNullOrEmpty(activity.Text));

    /// <summary>The activity with every mention of its recipient cut out of the text, and other mentions as plain names; the same object when there is none.</summary>
    public static Activity Strip(Activity activity)
    {
        if (activity.Text is not { Length: > 0 } original) return activity;
        var text = original;
        foreach (var mention in OfRecipient(activity))
        {
            var spoken = string.IsNullOrEmpty(mention.Text) ? $"<at>{mention.Mentioned?.Name}</at>" : mention.Text;
            text = text.Replace(spoken, " ", StringComparison.OrdinalIgnoreCase);
        }
        // Teams puts a hard space after a mention, as markup even in plain text.
        if (activity.ChannelId == "msteams") text = text.Replace("&nbsp;", " ", StringComparison.Ordinal);
        text = OtherMention().Replace(text, " $1 ");
        return text == original ? activity : activity with { Text = text.Trim() };
    }

    /// <summary>The reply with the person it is for mentioned first, so that in a group everybody sees whose answer it is; unchanged where there is no name to say.</summary>
    public static Activity Address(Activity reply, ChannelAccount? person)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (string.IsNullOrWhiteSpace(person?.Name) || string.IsNullOrEmpty(reply.Text)) return reply;
        var spoken = $"<at>{WebUtility.HtmlEncode(person.Name)}</at>";
        var mention = new Entity { Type = Entity.Mention, Mentioned = new ChannelAccount { Id = person.Id, Name = person.Name }, Text = spoken };
        return reply with { Text = $"{spoken} {reply.Text}", Entities = [.. reply.Entities ?? [], mention] };
    }

    private static IEnumerable<Entity> OfRecipient(Activity activity) =>
        (activity.Entities ?? []).Where(entity =>
            entity is { Type: Entity.Mention, Mentioned.Id: { } id } && id == activity.Recipient?.Id);

    [GeneratedRegex("<at(?: [^<>]*)?>([^<>]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherMention();
}
