using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Protocol.Authentication;

/// <summary>Which channels a published key may sign for.</summary>
internal static class Endorsements
{
    /// <summary>True when the key names the channel; a key without endorsements and an activity without channel never pass.</summary>
    public static bool Cover(SecurityKey key, string? channelId) =>
        !string.IsNullOrEmpty(channelId) && key is JsonWebKey published
        && published.AdditionalData.TryGetValue("endorsements", out var value)
        && Read(value).Contains(channelId, StringComparer.Ordinal);

    private static IEnumerable<string?> Read(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null),
        string text => [text],
        System.Collections.IEnumerable many => many.Cast<object?>().Select(item => item?.ToString()),
        _ => [],
    };
}
