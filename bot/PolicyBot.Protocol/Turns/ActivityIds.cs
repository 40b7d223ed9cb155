using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Protocol.Turns;

/// <summary>Identifiers this server gives out.</summary>
internal static class ActivityIds
{
    /// <summary>An id for an activity: unique, and in order of time.</summary>
    public static string NewActivity(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>An id that is the same whenever the parts are; nobody can choose it.</summary>
    public static string Repeatable(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>An id for a conversation: 128 random bits, because knowing it is half of being let in.</summary>
    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
