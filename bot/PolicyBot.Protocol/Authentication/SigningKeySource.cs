using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Protocol.Authentication;

/// <summary>The published signing keys of one issuer: kept for a day, fetched again for an unknown key, old ones used while the host is slow or down.</summary>
// Not ConfigurationManager: it refreshes in the background by the machine's clock, so the first token of a new key would be refused.
internal sealed class SigningKeySource(string metadataUrl, IDocumentRetriever documents, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    // Authentication document: keys may be cached for five days.
    private static readonly TimeSpan LongestUse = TimeSpan.FromDays(5);
    private static readonly TimeSpan EarliestRefresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(10);
    // Channels give up after 15 seconds, people long before.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private Keys? _keys;
    private Task<Keys>? _fetch;
    private DateTimeOffset _noFetchBefore = DateTimeOffset.MinValue;

    /// <summary>The key of that id; null when the issuer publishes none.</summary>
    /// <exception cref="KeysUnavailableException">No keys young enough are here, and they cannot be fetched now.</exception>
    public async Task<SecurityKey?> FindAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(keyId)) return null;
        var keys = Volatile.Read(ref _keys);
        if (keys is null || keys.Age(time) >= LongestUse) keys = await Fetch().WaitAsync(cancellationToken).ConfigureAwait(false);
        else if (keys.Age(time) >= Lifetime) keys = await RefreshAsync(keys, Patience, cancellationToken).ConfigureAwait(false);
        if (keys.Find(keyId) is { } known) return known;
        if (keys.Age(time) < EarliestRefresh) return null;
        return (await RefreshAsync(keys, FetchLimit, cancellationToken).ConfigureAwait(false)).Find(keyId);
    }

    private async Task<Keys> RefreshAsync(Keys old, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return time.GetUtcNow() < _noFetchBefore ? old : await Fetch().WaitAsync(patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is KeysUnavailableException or TimeoutException)
        {
            // A fetch that only takes long goes on and serves the next caller.
            return old;
        }
    }

    // One fetch at a time, whoever waits for it.
    private Task<Keys> Fetch()
    {
        lock (_gate) return _fetch is { IsCompleted: false } ? _fetch : _fetch = DownloadAsync();
    }

    private async Task<Keys> DownloadAsync()
    {
        await Task.Yield();
        try
        {
            using var limit = new CancellationTokenSource(FetchLimit);
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, limit.Token).ConfigureAwait(false);
            return _keys = new Keys(configuration.JsonWebKeySet.Keys, time.GetUtcNow());
        }
        catch (Exception failure)
        {
            _noFetchBefore = time.GetUtcNow() + RetryAfterFailure;
            throw new KeysUnavailableException($"The signing keys at {metadataUrl} cannot be fetched.", failure);
        }
    }

    private sealed record Keys(IList<JsonWebKey> All, DateTimeOffset FetchedAt)
    {
        public TimeSpan Age(TimeProvider time) => time.GetUtcNow() - FetchedAt;

        public JsonWebKey? Find(string id) => All.FirstOrDefault(key => key.Kid == id);
    }
}
