using System.Buffers.Text;
using System.Security.Cryptography;

namespace PolicyBot.Protocol.Turns;

/// <summary>Identifiers this server gives out.</summary>
internal static class ActivityIds
{
    /// <summary>An id for an activity: unique, and in order of time.</summary>
    public static string NewActivity(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>An id for a conversation: 128 random bits, because knowing it is half of being let in.</summary>
    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
