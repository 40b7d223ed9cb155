using System.Net;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Authentication;

namespace PolicyBot.Protocol.Connector;

/// <summary>Where the server may be made to post to: a service URL comes from outside and must not reach inside.</summary>
public sealed class ServiceUrlPolicy(IOptions<BotIdentityOptions> identity, IOptions<ConnectorOptions> options)
{
    /// <summary>True for HTTPS addresses of the cloud's connector hosts and, in development only, for loopback.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return false;
        if (url.Scheme is not ("http" or "https")) return false;
        if (IsLoopback(url)) return identity.Value.IsDevelopment;
        return url.Scheme == "https" && url.IsDefaultPort
            && CloudSettings.Of(identity.Value).ConnectorHosts.Concat(options.Value.AllowedHosts).Any(host => IsWithin(url.IdnHost, host));
    }

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsWithin(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase);
}
