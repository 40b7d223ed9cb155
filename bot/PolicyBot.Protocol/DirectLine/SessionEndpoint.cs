using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Http;

namespace PolicyBot.Protocol.DirectLine;

/// <summary><c>session/getsessionid</c>: asked for by sign-in cards only; the id binds nothing here.</summary>
internal static class SessionEndpoint
{
    public static Task GetAsync(HttpContext context) =>
        JsonAnswer.WriteAsync(context, new JsonObject { ["sessionId"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)) });
}
