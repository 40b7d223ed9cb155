using System.Text;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Api;

/// <summary>JSON is UTF-8 (RFC 8259 §8.1); a body announced in a character set nobody here can read is refused before it is read.</summary>
internal static class JsonCharset
{
    /// <summary>Answers 415 instead of failing on such a body.</summary>
    public static void UseJsonCharset(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsReadable(context.Request.ContentType)) return next(context);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    });

    private static bool IsReadable(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue) return true;
        try
        {
            return type.Encoding is not null || Encoding.GetEncoding(type.Charset.Value.Trim('"')) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
