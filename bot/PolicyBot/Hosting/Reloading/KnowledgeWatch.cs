using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Hosting.Reloading;

/// <summary>Watches the data folder. Changed data are verified and indexed aside and then served; bad ones are refused and <c>/health</c> says why.</summary>
/// <remarks>Looks instead of listening: file notifications do not arrive from mounted volumes, where operators keep the data.</remarks>
internal sealed partial class KnowledgeWatch(KnowledgeGenerations generations, IConfiguration configuration, TimeProvider time, ILogger<KnowledgeWatch> logger) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(2);
    private volatile string? _problem;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_problem is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy());

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = KnowledgeServices.Folder(configuration);
        var served = Stamp(folder);
        var seen = served;
        using var timer = new PeriodicTimer(configuration.GetValue("Knowledge:CheckEvery", DefaultPause), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = Stamp(folder);
                // Two equal looks in a row: whoever copies the files has finished.
                if (now == seen && now != served)
                {
                    served = now;
                    TakeOver();
                }

                seen = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The host is stopping.
        }
    }

    private void TakeOver()
    {
        try
        {
            var next = generations.Next();
            var (old, knowledge) = (generations.Current.Knowledge, next.Knowledge);
            if (knowledge.VersionId != old.VersionId)
            {
                // Conversations hold ids; taking one away under them would break their next turn.
                var gone = old.Qualifications.Keys.Except(knowledge.Qualifications.Keys).Order(StringComparer.Ordinal).ToArray();
                if (gone.Length > 0) throw new InvalidDataException($"qualifications.csv: published ids are gone: {string.Join(", ", gone.Take(10))}; put them back, conversations hold on to them.");
                next.Build();
                generations.Serve(next);
                Served(logger, knowledge.VersionId, old.VersionId);
            }

            _problem = null;
        }
        catch (Exception e) when (e is KnowledgeException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _problem = $"Changed data are refused, {generations.Current.Knowledge.VersionId} is still served. {e.Message}";
            Refused(logger, _problem);
        }
    }

    private static string Stamp(string folder)
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(folder).EnumerateFiles().Where(f => f.Extension is ".csv" or ".yaml")
                .OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name} {f.Length} {f.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Knowledge {Version} is served now, instead of {Old}")]
    private static partial void Served(ILogger logger, string version, string old);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    private static partial void Refused(ILogger logger, string problem);
}
