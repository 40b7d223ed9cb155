using System.Text.Json;
using System.Text.Unicode;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Looks at every character once, so that nothing read lazily can fail later.</summary>
internal static class JsonCheck
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without byte order mark, proven to be one JSON object without repeated names, whose strings are all valid Unicode.</summary>
    public static ReadOnlyMemory<byte> Object(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        if (!Utf8.IsValid(body.Span)) throw RequestRefusedException.BadArgument("The body is not valid UTF-8.");
        CheckTokens(body.Span);
        try
        {
            using var _ = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = ActivityJson.MaxDepth, AllowDuplicateProperties = false });
            return body;
        }
        catch (JsonException)
        {
            throw RequestRefusedException.BadArgument("A name occurs twice in one object of the body.");
        }
    }

    private static void CheckTokens(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw RequestRefusedException.BadArgument("The body must be a JSON object.");
            while (reader.Read())
                // An escaped half of a surrogate pair passes the parser and fails whoever reads the string.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) _ = reader.GetString();
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
