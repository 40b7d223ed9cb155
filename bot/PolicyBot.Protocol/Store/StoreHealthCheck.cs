using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Protocol.Store;

/// <summary>Healthy while the store takes writes; registered under the name <c>store</c>.</summary>
internal sealed class StoreHealthCheck(IConversationStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is StoreUnavailableException or StoreTooNewException)
        {
            return HealthCheckResult.Unhealthy("The conversation store cannot be written.");
        }
    }
}
