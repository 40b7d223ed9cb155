using System.Buffers;
using System.IO.Pipelines;
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
        var reader = request.BodyReader;
        using var patience = new CancellationTokenSource(request.HttpContext.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value.ReadTimeout);
        // Not by a token: the server would find its own read still going on when it finishes the request.
        using var late = patience.Token.Register(reader.CancelPendingRead);
        while (true)
        {
            var read = await ReadAsync(request, reader).ConfigureAwait(false);
            var length = read.Buffer.Length;
            var body = read.IsCompleted && length <= ActivityLimits.BodyBytes ? read.Buffer.ToArray() : null;
            // Said before any refusal: the server reads on where this left off.
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (length > ActivityLimits.BodyBytes) throw new RequestRefusedException(413, "PayloadTooLarge", TooLarge);
            if (read.IsCanceled) throw new RequestRefusedException(408, "RequestTimeout", "The body did not arrive in time; send it again.");
            if (body is not null) return body;
        }
    }

    private static async ValueTask<ReadResult> ReadAsync(HttpRequest request, PipeReader reader)
    {
        try
        {
            // Not by a token either: who leaves ends the connection, and with it this read.
            return await reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            LetGo(reader);
            // Announced with a length, it can only have ended early: who sent it has left.
            if (failure is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } && request.ContentLength is not null) request.HttpContext.Abort();
            // Such as a chunk of four gigabytes.
            if (failure is IOException and not BadHttpRequestException && !request.HttpContext.RequestAborted.IsCancellationRequested) throw RequestRefusedException.BadArgument("The body is broken; send it again.");
            throw;
        }
    }

    // The server takes a failed read for one still going on, and would log an error for everybody who leaves early.
    private static void LetGo(PipeReader reader)
    {
        try
        {
            reader.AdvanceTo(default);
        }
        catch (Exception nothingToLetGo) when (nothingToLetGo is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // It had ended in order.
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
