namespace PolicyBot.Protocol.Activities;

/// <summary>Who is addressed in a group, and what is left of the text without the salutation.</summary>
public static class Mentions
{
    /// <summary>True when more than the bot and one person take part.</summary>
    public static bool IsGroup(Activity activity) =>
        activity.Conversation is { } conversation
        && (conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel");

    /// <summary>True when the recipient is mentioned, or the activity comes from the bot's own card (a value without text).</summary>
    public static bool IsAddressed(Activity activity) =>
        OfRecipient(activity).Any() || (activity.Value is not null && string.IsNullOrEmpty(activity.Text));

    /// <summary>The activity with every mention of its recipient cut out of the text; the same object when there is none.</summary>
    public static Activity Strip(Activity activity)
    {
        if (activity.Text is not { Length: > 0 } original) return activity;
        var text = original;
        foreach (var mention in OfRecipient(activity))
        {
            var spoken = string.IsNullOrEmpty(mention.Text) ? $"<at>{mention.Mentioned?.Name}</at>" : mention.Text;
            text = text.Replace(spoken, " ", StringComparison.OrdinalIgnoreCase);
        }
        return ReferenceEquals(text, original) || text == original ? activity : activity with { Text = text.Trim() };
    }

    private static IEnumerable<Entity> OfRecipient(Activity activity) =>
        (activity.Entities ?? []).Where(entity =>
            entity is { Type: Entity.Mention, Mentioned.Id: { } id } && id == activity.Recipient?.Id);
}
