using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Conversation.Titles;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Pages;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>Builds and rehearses everything a conversation needs before the product says it is ready; then prints the address.</summary>
public sealed class WarmUp(IServiceProvider services, TimeProvider time, IServer server, IHostApplicationLifetime lifetime) : BackgroundService, IHealthCheck
{
    // Whoever waited for the start is answered first.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private volatile bool _ready;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_ready ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("warming up"));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await BuildAsync();
            await new Rehearsal(services, time).HoldAsync();
        }
        catch (KnowledgeException e)
        {
            await System.Console.Error.WriteLineAsync(e.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            return;
        }

        _ready = true;
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        await Started(lifetime.ApplicationStarted);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        System.Console.WriteLine($"PolicyBot is ready at {address} (knowledge {knowledge.VersionId})");
        await Task.Delay(Settling, time, stoppingToken);
        services.GetRequiredService<WebFiles>().Compress();
        // Building leaves a quarter gigabyte of garbage and a heap sized for it.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // What does not need each other, side by side: a second core halves the wait.
    private async Task BuildAsync()
    {
        var words = Task.Run(() => (services.GetRequiredService<Words>(), services.GetRequiredService<TitleWords>()));
        await Task.Run(services.GetRequiredService<KnowledgeBase>);
        await Task.WhenAll(words, Task.Run(services.GetRequiredService<TopicFinder>), Task.Run(services.GetRequiredService<CertificateMatcher>));
    }

    private static Task Started(CancellationToken started)
    {
        var source = new TaskCompletionSource();
        started.Register(source.SetResult);
        return source.Task;
    }
}
