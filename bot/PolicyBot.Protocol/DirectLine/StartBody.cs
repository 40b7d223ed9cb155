using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Http;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>The optional body of the token and start calls.</summary>
internal sealed record StartBody(string? UserId, string? Locale, string? ConversationId, string? ResumeToken)
{
    private const int MaxUserIdLength = 256;

    public static async Task<StartBody> ReadAsync(HttpContext context)
    {
        // Clients send JSON, JSON without content type, or nothing at all.
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        if (body.Span.Trim(" \r\n\t"u8).IsEmpty) return new StartBody(null, null, null, null);
        var json = JsonNode.Parse(JsonCheck.Object(body).Span)!.AsObject();
        var user = Read(json["user"] as JsonObject, "id", MaxUserIdLength);
        return new StartBody(user, Read(json, "locale", ActivityLimits.NameLength), Read(json, "conversationId", ActivityLimits.IdLength), Read(json, "resumeToken", 4096));
    }

    private static string? Read(JsonObject? json, string name, int max)
    {
        if (json?[name] is not { } value) return null;
        if (value.GetValueKind() != JsonValueKind.String) throw RequestRefusedException.BadArgument($"\"{name}\" must be a string.");
        var text = value.GetValue<string>();
        if (text.Length > max || text.Any(char.IsControl)) throw RequestRefusedException.BadArgument($"\"{name}\" is too long or holds control characters.");
        return text.Length == 0 ? null : text;
    }
}
