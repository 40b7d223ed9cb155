using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PolicyBot.Protocol.Telemetry;

/// <summary>
/// Metrics for Prometheus at <c>/metrics</c>; metrics and traces to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, and to
/// Application Insights when <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is.
/// </summary>
public static class TelemetryServices
{
    /// <summary>More than routes, methods and statuses, or topics and languages, come to; what is beyond is counted together as overflow.</summary>
    private const int MostCombinations = 500;

    /// <summary>Adds the instruments and exporters; every meter and source named <c>PolicyBot.…</c> is collected, the host's own included.</summary>
    public static IServiceCollection AddBotTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<BotMeters>();
        services.AddHostedService<OutboxWatch>();
        services.AddOptions<MetricsOptions>().Bind(configuration.GetSection("Metrics")).ValidateOnStart();
        var insights = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"];
        var collected = !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("PolicyBot"))
            .WithMetrics(metrics =>
            {
                // The framework's own labels are route templates, methods and statuses: no text of users.
                metrics.AddMeter("PolicyBot.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql");
                // The room for each instrument's combinations of labels is taken at the start; the default of 2000 costs more than all conversations of a day.
                metrics.AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostCombinations });
                metrics.AddPrometheusExporter();
                if (collected) metrics.AddOtlpExporter();
                if (!string.IsNullOrEmpty(insights)) ApplicationInsights.Add(metrics, insights);
            })
            .WithTracing(traces =>
            {
                traces.AddSource("PolicyBot.*");
                if (collected) traces.AddOtlpExporter();
                if (!string.IsNullOrEmpty(insights)) ApplicationInsights.Add(traces, insights);
            });
        return services;
    }

    /// <summary>Maps <c>/metrics</c>.</summary>
    public static IEndpointConventionBuilder MapBotTelemetry(this IEndpointRouteBuilder app) =>
        app.MapPrometheusScrapingEndpoint("/metrics", meterProvider: null, figures => figures.UseMiddleware<MetricsGate>(), optionsName: null);
}
