using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyBot.Protocol.Limits;

/// <summary>Counts every byte of a WebSocket before it becomes frames: pings are answered below anything that counts messages.</summary>
internal sealed class MeteredUpgrade(IHttpUpgradeFeature inner, TimeProvider time) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public async Task<Stream> UpgradeAsync() => new MeteredStream(await inner.UpgradeAsync().ConfigureAwait(false), time);

    /// <summary>Puts the meter on this request, should it become a WebSocket.</summary>
    public static void On(HttpContext context, TimeProvider time)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { } upgrade) context.Features.Set<IHttpUpgradeFeature>(new MeteredUpgrade(upgrade, time));
    }
}
