using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Protocol.Authentication;

/// <summary>The published signing keys of one issuer: kept for a day, fetched again for an unknown key, old ones used while the host is down.</summary>
// Not ConfigurationManager: it refreshes in the background by the machine's clock, so the first token of a new key would be refused.
internal sealed class SigningKeySource(string metadataUrl, IDocumentRetriever documents, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan EarliestRefresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private Keys? _keys;
    private DateTimeOffset _noFetchBefore = DateTimeOffset.MinValue;

    /// <summary>The key of that id; null when the issuer publishes none.</summary>
    /// <exception cref="KeysUnavailableException">The keys were never fetched and cannot be now.</exception>
    public async Task<SecurityKey?> FindAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(keyId)) return null;
        var keys = await GetAsync(keys => keys.Age(time) < Lifetime, cancellationToken).ConfigureAwait(false);
        if (keys.Find(keyId) is { } known) return known;
        keys = await GetAsync(keys => keys.Age(time) < EarliestRefresh, cancellationToken).ConfigureAwait(false);
        return keys.Find(keyId);
    }

    public void Dispose() => _fetching.Dispose();

    private async Task<Keys> GetAsync(Func<Keys, bool> isFresh, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _keys) is { } keys && isFresh(keys)) return keys;
        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_keys is { } current && (isFresh(current) || time.GetUtcNow() < _noFetchBefore)) return current;
            return _keys = await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _noFetchBefore = time.GetUtcNow() + RetryAfterFailure;
            return _keys ?? throw new KeysUnavailableException($"The signing keys at {metadataUrl} cannot be fetched.", failure);
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task<Keys> FetchAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(FetchLimit);
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, limit.Token).ConfigureAwait(false);
        return new Keys(configuration.JsonWebKeySet.Keys, time.GetUtcNow());
    }

    private sealed record Keys(IList<JsonWebKey> All, DateTimeOffset FetchedAt)
    {
        public TimeSpan Age(TimeProvider time) => time.GetUtcNow() - FetchedAt;

        public JsonWebKey? Find(string id) => All.FirstOrDefault(key => key.Kid == id);
    }
}
