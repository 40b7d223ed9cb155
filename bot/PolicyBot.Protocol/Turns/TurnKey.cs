using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Protocol.Turns;

/// <summary>Whose answers these are: one person in one conversation on one channel. Two people in a group never share a key.</summary>
/// <param name="Conversation">The conversation, channel included; see <see cref="Hosted"/> and <see cref="OfChannel"/>.</param>
/// <param name="Person">A digest of the person's id: enough to tell people apart, not to name them.</param>
public readonly record struct TurnKey(string Conversation, string Person)
{
    /// <summary>A person in a conversation this server hosts itself (Direct Line).</summary>
    public static TurnKey Hosted(string conversationId, string personId) => Create(conversationId, personId);

    /// <summary>A person in a conversation that lives on a channel.</summary>
    // Ids hold no control characters, so a channel's conversation can never be taken for a hosted one.
    public static TurnKey OfChannel(string? channelId, string conversationId, string personId) =>
        Create($"{channelId}\n{conversationId}", personId);

    private static TurnKey Create(string conversation, string personId)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{personId}"));
        return new TurnKey(conversation, Base64Url.EncodeToString(digest.AsSpan(0, 16)));
    }
}
