namespace PolicyBot.Protocol.Activities;

/// <summary>The values of <see cref="Activity.Type"/> this library acts on; any other value is legal and ignored (A2014).</summary>
public static class ActivityTypes
{
    /// <summary>Something said, by a person or by the bot.</summary>
    public const string Message = "message";

    /// <summary>People or the bot joined or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed by a person or a team.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Somebody is typing; never stored.</summary>
    public const string Typing = "typing";

    /// <summary>A named signal for programs, shown to nobody.</summary>
    public const string Event = "event";

    /// <summary>A call that expects an answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>A like or another reaction to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The conversation is over (skills).</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Diagnostics; never sent to a page.</summary>
    public const string Trace = "trace";
}
