using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Limits;

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
        // The length is the sender's word: memory is given for what really comes.
        var body = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? 0, 8192) + 1024);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        limit.CancelAfter(request.HttpContext.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value.ReadTimeout);
        while (true)
        {
            var read = await ReadAsync(request, body.GetMemory(1024), limit.Token).ConfigureAwait(false);
            if (read == 0) return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount > ActivityLimits.BodyBytes) throw new RequestRefusedException(413, "PayloadTooLarge", TooLarge);
        }
    }

    private static async ValueTask<int> ReadAsync(HttpRequest request, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(408, "RequestTimeout", "The body did not arrive in time; send it again.");
        }
        catch (IOException broken) when (broken is not BadHttpRequestException && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Such as a chunk of four gigabytes.
            throw RequestRefusedException.BadArgument("The body is broken; send it again.");
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
