using System.Text.Json;
using System.Text.Unicode;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Looks at every character once, so that nothing read lazily can fail later.</summary>
internal static class JsonCheck
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without byte order mark, proven to be one JSON object whose strings are all valid Unicode.</summary>
    public static ReadOnlySpan<byte> Object(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        if (!Utf8.IsValid(body)) throw RequestRefusedException.BadArgument("The body is not valid UTF-8.");
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw RequestRefusedException.BadArgument("The body must be a JSON object.");
            while (reader.Read())
                // An escaped half of a surrogate pair passes the parser and fails whoever reads the string.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) _ = reader.GetString();
            return body;
        }
        catch (JsonException)
        {
            throw RequestRefusedException.BadArgument($"The body is not valid JSON, or nested more than {ActivityJson.MaxDepth} levels deep.");
        }
        catch (InvalidOperationException)
        {
            throw RequestRefusedException.BadArgument("A string in the body is not valid Unicode.");
        }
    }
}
