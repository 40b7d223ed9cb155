using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Reads a request body of bounded size.</summary>
internal static class RequestBody
{
    public const string TooLarge = "The body is larger than 256 KB; send less.";

    /// <summary>The body, which must be JSON in UTF-8 by its content type.</summary>
    public static Task<ReadOnlyMemory<byte>> ReadJsonAsync(HttpRequest request)
    {
        if (!IsJson(request)) throw new RequestRefusedException(415, "UnsupportedMediaType", "Send the activity with Content-Type: application/json, in UTF-8.");
        return ReadAsync(request);
    }

    /// <summary>The body, whatever it is called.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > ActivityLimits.BodyBytes) throw new RequestRefusedException(413, "PayloadTooLarge", TooLarge);
        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + 1024);
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(1024), request.HttpContext.RequestAborted).ConfigureAwait(false);
            if (read == 0) return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount > ActivityLimits.BodyBytes) throw new RequestRefusedException(413, "PayloadTooLarge", TooLarge);
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
