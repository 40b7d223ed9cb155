using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PolicyBot.Protocol.Telemetry;

/// <summary>Sends metrics and traces to Application Insights. Apart from the rest, so that who does not use it does not load it.</summary>
internal static class ApplicationInsights
{
    /// <summary>Adds its exporter of metrics.</summary>
    public static void Add(MeterProviderBuilder metrics, string connection) => metrics.AddAzureMonitorMetricExporter(azure => Configure(azure, connection));

    /// <summary>Adds its exporter of traces.</summary>
    public static void Add(TracerProviderBuilder traces, string connection) => traces.AddAzureMonitorTraceExporter(azure => Configure(azure, connection));

    private static void Configure(AzureMonitorExporterOptions options, string connection)
    {
        options.ConnectionString = connection;
        // There is one folder to write to, and it is not for figures that could not be sent.
        options.DisableOfflineStorage = true;
    }
}
