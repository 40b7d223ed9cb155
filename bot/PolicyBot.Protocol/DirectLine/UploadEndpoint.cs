using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Http;

namespace PolicyBot.Protocol.DirectLine;

/// <summary><c>conversations/{id}/upload</c>: files are never taken, but words that came with one are.</summary>
internal sealed class UploadEndpoint(DirectLineGate gate, ActivityEndpoints activities)
{
    private const string Refusal = "Files are not accepted; write it in words instead.";

    public async Task PostAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateAsync(context).ConfigureAwait(false);
        await gate.EnterAsync(context, caller).ConfigureAwait(false);
        var activity = await ReadActivityAsync(context).ConfigureAwait(false);
        if (activity is null || string.IsNullOrWhiteSpace(activity.Text)) throw new RequestRefusedException(415, "AttachmentsNotAccepted", Refusal);
        await activities.RunAsync(context, activity, caller).ConfigureAwait(false);
    }

    private static async Task<Activity?> ReadActivityAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 and <= 100 } boundary) return null;
        try
        {
            // The activity is the first part; the files behind it are never read.
            var part = await new MultipartReader(boundary, context.Request.Body).ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false);
            return part?.GetContentDispositionHeader()?.Name.Value is "activity" or "\"activity\""
                ? ActivityReader.Parse(await ReadPartAsync(part.Body, context.RequestAborted).ConfigureAwait(false)) : null;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException && !context.RequestAborted.IsCancellationRequested)
        {
            throw RequestRefusedException.BadArgument("The multipart body is broken.");
        }
    }

    private static async Task<byte[]> ReadPartAsync(Stream part, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>();
        int read;
        while ((read = await part.ReadAsync(body.GetMemory(4096), cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > ActivityLimits.BodyBytes) throw new RequestRefusedException(413, "PayloadTooLarge", RequestBody.TooLarge);
        }
        return body.WrittenSpan.ToArray();
    }
}
