using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Protocol.Store;

/// <summary>Opens the store before the first request; a store that is only unwell does not keep the server from starting.</summary>
internal sealed class StoreStartup(IConversationStore store, ILogger<StoreStartup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure)
        {
            logger.LogCritical("The conversation store cannot be opened yet: {Failure}", failure.InnerException?.Message ?? failure.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
