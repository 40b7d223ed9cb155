using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Connector;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Tests.Channels;

/// <summary>The whole product as it is registered in Azure: signed calls in, signed calls out; only the addresses of the outside world are led to this machine.</summary>
internal sealed class SignedServer : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly FakeIssuer _issuer;
    private readonly FakeLogin _login;
    private readonly FakeChannel _channel;

    /// <summary>A server on a store of its own, or on that of an earlier one in the same folder.</summary>
    public SignedServer(string folder, FakeIssuer issuer, FakeLogin login, FakeChannel channel)
    {
        (_folder, _issuer, _login, _channel) = (folder, issuer, login, channel);
        UseKestrel(0);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Conversations", $"Data Source={Path.Combine(_folder, "conversations.db")}");
        foreach (var (name, value) in _issuer.Settings()) builder.UseSetting(name, value);
        builder.UseSetting("MicrosoftAppPassword", "s3cret");
        builder.UseSetting("Connector:RetryDelay", "00:00:00.050");
        builder.ConfigureTestServices(services =>
        {
            services.AddHttpClient(ConnectorClient.ClientName).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(_channel.Root));
            // The name of LoginHttpClients, which only the protocol's own tests see.
            services.AddHttpClient("PolicyBot.Login").ConfigurePrimaryHttpMessageHandler(() => new Rerouted(_login.Url));
        });
    }
}
