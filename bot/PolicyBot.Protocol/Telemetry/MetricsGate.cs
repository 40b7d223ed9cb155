using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Http;

namespace PolicyBot.Protocol.Telemetry;

/// <summary>Stands before the figures: they hold no words, but say how busy the service is, and proxies forget about <c>/METRICS</c>.</summary>
internal sealed class MetricsGate(RequestDelegate next, IOptions<MetricsOptions> options)
{
    public Task InvokeAsync(HttpContext context) =>
        IsAllowed(context)
            ? next(context)
            : ProblemAnswer.WriteAsync(context, new RequestRefusedException(403, "Forbidden", "The figures are not open to you; set Metrics:Access to serve them to others than this machine."));

    private bool IsAllowed(HttpContext context) => options.Value.Access switch
    {
        MetricsAccess.Open => true,
        // A proxy on this machine makes the whole world look like loopback, but it says so.
        MetricsAccess.Loopback => (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded"),
        _ => false,
    };
}
