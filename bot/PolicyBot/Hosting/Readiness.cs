using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;

namespace PolicyBot.Hosting;

/// <summary>Warms the product up before it says it is ready, and answers <c>/health</c> and <c>/alive</c>.</summary>
public static class Readiness
{
    /// <summary>Adds the warm-up and its health check.</summary>
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton<WarmUp>().AddHostedService(s => s.GetRequiredService<WarmUp>());
        services.AddHealthChecks().AddCheck<WarmUp>("warm-up");
        return services;
    }

    /// <summary><c>/health</c>: ready after warm-up, with the knowledge version; <c>/alive</c>: the process answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health", new() { ResponseWriter = Write });
        app.MapGet("/alive", () => "alive").ExcludeFromDescription();
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        // Degraded still serves.
        var ready = report.Status != HealthStatus.Unhealthy;
        return context.Response.WriteAsJsonAsync(new HealthAnswer(
            report.Status.ToString(),
            ready ? context.RequestServices.GetRequiredService<KnowledgeBase>().VersionId : null,
            report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).ToDictionary(e => e.Key, e => e.Value.Description ?? "not ready")),
            HealthJson.Default.HealthAnswer);
    }
}
