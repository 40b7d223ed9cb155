using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Writes JSON that is there already.</summary>
internal static class JsonAnswer
{
    private const string DefaultType = "application/json; charset=utf-8";

    public static Task WriteAsync(HttpContext context, JsonObject body, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, body.ToJsonString(ActivityJson.Default.Options));
    }

    public static Task WriteAsync(HttpContext context, string json, string contentType = DefaultType) =>
        WriteAsync(context, Encoding.UTF8.GetBytes(json), contentType);

    public static async Task WriteAsync(HttpContext context, byte[] bytes, string contentType = DefaultType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
