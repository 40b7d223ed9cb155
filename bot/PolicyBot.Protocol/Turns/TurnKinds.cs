using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Turns;

/// <summary>The one table that says which activities the bot acts on.</summary>
internal static class TurnKinds
{
    public static TurnKind Of(Activity activity, TurnDelivery delivery) => activity.Type switch
    {
        ActivityTypes.Message when Mentions.IsGroup(activity) && !Mentions.IsAddressed(activity) => TurnKind.Ignore,
        ActivityTypes.Message => TurnKind.Answer,
        ActivityTypes.ConversationUpdate when Greets(activity) => TurnKind.Welcome,
        ActivityTypes.InstallationUpdate when activity.Action is "add" or "add-upgrade" => TurnKind.Welcome,
        ActivityTypes.InstallationUpdate when activity.Action is "remove" or "remove-upgrade" => TurnKind.Depart,
        // A host that ends the conversation has no more use for what was said in it.
        ActivityTypes.EndOfConversation when delivery != TurnDelivery.Transcript => TurnKind.Depart,
        // A page waits for the echo of everything it posts, events included.
        ActivityTypes.Event when delivery == TurnDelivery.Transcript => TurnKind.Record,
        // A2014: agents ignore types they do not understand; A5002: and events of unknown name.
        _ => TurnKind.Ignore,
    };

    /// <summary>Whose turn it is. A membership change is about the first member who is not the bot, else the sender; in a group it is about the bot itself, whoever sends word of it.</summary>
    public static ChannelAccount? Person(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when Mentions.IsGroup(activity) => activity.Recipient ?? activity.From,
        ActivityTypes.ConversationUpdate => Newcomers(activity).FirstOrDefault() ?? activity.From,
        _ => activity.From,
    };

    // In a group the bot speaks when it joins, not whenever somebody else does.
    private static bool Greets(Activity activity) => Mentions.IsGroup(activity)
        ? activity.MembersAdded is { } added && added.Any(member => member is not null && member.Id == activity.Recipient?.Id)
        : Newcomers(activity).Any();

    private static IEnumerable<ChannelAccount> Newcomers(Activity activity) =>
        (activity.MembersAdded ?? []).Where(member => member?.Id is { Length: > 0 } id && id != activity.Recipient?.Id);
}
