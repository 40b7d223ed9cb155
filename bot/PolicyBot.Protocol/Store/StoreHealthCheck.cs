using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Protocol.Store;

/// <summary>Healthy while the store takes writes; registered under the name <c>store</c>.</summary>
internal sealed class StoreHealthCheck(IConversationStore store) : IHealthCheck
{
    private readonly Lock _lock = new();
    private Task<HealthCheckResult>? _running;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Anybody may ask as often as they like, but it costs a write: everybody who asks meanwhile gets the same answer.
        lock (_lock)
        {
            if (_running is null or { IsCompleted: true }) _running = CheckAsync();
            return _running.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> CheckAsync()
    {
        try
        {
            await store.InitializeAsync(CancellationToken.None).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is StoreUnavailableException or StoreTooNewException)
        {
            return HealthCheckResult.Unhealthy("The conversation store cannot be written.");
        }
    }
}
