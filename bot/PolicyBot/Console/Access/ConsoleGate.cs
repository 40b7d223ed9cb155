using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyBot.Console.Access;

/// <summary>Stands before every address of the console. Whatever is not clearly allowed is refused.</summary>
internal sealed class ConsoleGate(ConsoleAccess access) : IEndpointFilter
{
    private static readonly string[] SignsOfProxy = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"];

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // Nothing a clerk looks up belongs into a cache on the way.
        http.Response.Headers.CacheControl = "no-store";
        if (FromAnotherSite(http.Request)) return Refusal("The console takes requests of its own page only.");
        return access.Door switch
        {
            ConsoleDoor.Open => await next(context),
            ConsoleDoor.Loopback when IsOnThisMachine(http) => await next(context),
            ConsoleDoor.SignIn => await SignedIn(http) ? await next(context) : Challenge(http.Request),
            _ => Refusal("The staff console answers on its own machine only; set Console:Oidc (sign-in) or Console:Access to serve it to others."),
        };
    }

    /// <summary>True for a caller on this machine who speaks to it by its local name.</summary>
    internal static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        // A proxy on this machine makes the whole world look like loopback, but it usually says so.
        && !SignsOfProxy.Any(http.Request.Headers.ContainsKey)
        // A site whose name was made to point at this machine (DNS rebinding) still sends its own name.
        && IsLocalName(http.Request.Host.Host);

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    // Following a link to the console is fine; a script elsewhere reaching into it is not.
    private static bool FromAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"] != "navigate";

    private static async Task<bool> SignedIn(HttpContext http) => (await http.AuthenticateAsync(ConsoleSignIn.Cookie)).Succeeded;

    // A page is sent to sign in and comes back; a script is told to reload the page.
    private static IResult Challenge(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path == "/console"
        ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = $"/console{(request.Query["lang"] == "en" ? "?lang=en" : "")}" }, [ConsoleSignIn.Provider])
        : TypedResults.Problem(title: "Not signed in.", detail: "Reload the console to sign in again.", statusCode: StatusCodes.Status401Unauthorized);

    private static ProblemHttpResult Refusal(string why) => TypedResults.Problem(title: "Not open to you.", detail: why, statusCode: StatusCodes.Status403Forbidden);
}
