namespace PolicyBot.Sheet;

/// <summary>Settings of the take-away sheet; section <c>Sheet</c>.</summary>
public sealed class SheetOptions
{
    /// <summary>A secret of at least 32 characters that seals the codes; the same on every node. Empty: a key kept in the conversation store.</summary>
    public string? Key { get; set; }

    /// <summary>The address people reach this server by, such as <c>https://bot.example.org</c>, for links in messages. Empty: the one the message was sent to.</summary>
    public Uri? PublicAddress { get; set; }
}
