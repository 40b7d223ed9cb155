using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>JSON that is written already, and is copied into every activity it goes into as it stands.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson
{
    private readonly byte[] _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The bytes, UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>A node that says what <paramref name="drawn"/> says now. It can be shared between threads.</summary>
    public static JsonNode Of(JsonObject drawn) =>
        JsonValue.Create(new RawJson(JsonSerializer.SerializeToUtf8Bytes(drawn, ActivityJson.Default.JsonObject)), ActivityJson.Default.RawJson)!;
}
