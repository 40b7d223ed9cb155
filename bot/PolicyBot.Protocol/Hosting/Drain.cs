using System.Runtime.InteropServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PolicyBot.Protocol.Hosting;

/// <summary>The end of a node: health goes red, a while later streams are told to reconnect, then the server stops and waits for the turns under way.</summary>
internal sealed class Drain(IOptions<DrainOptions> options, ILogger<Drain> logger) : IHostedLifecycleService, IHealthCheck, IDisposable
{
    // Signal handlers run one after the other; the one that stops the host may come before ours.
    private static readonly TimeSpan SignalTolerance = TimeSpan.FromMilliseconds(20);
    private readonly CancellationTokenSource _closeStreams = new();
    private PosixSignalRegistration? _registration;
    private volatile bool _draining;
    private volatile bool _terminated;

    /// <summary>True from the moment the node was told to stop.</summary>
    public bool IsDraining => _draining;

    /// <summary>Cancelled when streams shall go elsewhere.</summary>
    public CancellationToken StreamsClosing => _closeStreams.Token;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_draining ? HealthCheckResult.Unhealthy("This node is stopping; use another one.") : HealthCheckResult.Healthy());

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Only an orchestrator sends SIGTERM; whoever presses Ctrl+C does not want to wait.
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => _draining = _terminated = true);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _draining = true;
        await Task.Delay(SignalTolerance, CancellationToken.None).ConfigureAwait(false);
        if (_terminated && options.Value.Delay > TimeSpan.Zero)
        {
            logger.LogInformation("Stopping: health is red, still serving for {Delay}", options.Value.Delay);
            try
            {
                await Task.Delay(options.Value.Delay, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // In a hurry: streams are told all the same.
            }
        }
        await _closeStreams.CancelAsync().ConfigureAwait(false);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _registration?.Dispose();
        _closeStreams.Dispose();
    }
}
