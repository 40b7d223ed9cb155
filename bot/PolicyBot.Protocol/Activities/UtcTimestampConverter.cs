using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>Reads any ISO 8601 time, writes UTC with milliseconds and <c>Z</c>, as every channel does.</summary>
internal sealed class UtcTimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String when reader.TryGetDateTimeOffset(out var time) => time.ToUniversalTime(),
            _ => throw new JsonException("A timestamp must be an ISO 8601 date and time."),
        };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
