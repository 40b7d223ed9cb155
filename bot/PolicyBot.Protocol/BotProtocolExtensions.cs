using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Protocol.Connector;
using PolicyBot.Protocol.DirectLine;
using PolicyBot.Protocol.Hosting;
using PolicyBot.Protocol.Invokes;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Messages;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Store.Postgres;
using PolicyBot.Protocol.Telemetry;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol;

/// <summary>Everything a host calls: one line for the services, one for the endpoints, and an <see cref="ITurnHandler"/> of its own.</summary>
public static class BotProtocolExtensions
{
    /// <summary>Adds the protocol; the host also registers an <see cref="ITurnHandler"/> as a singleton.</summary>
    /// <remarks>
    /// Reads <c>ConnectionStrings:Conversations</c>, the sections <c>Conversations</c>, <c>DirectLine</c>, <c>Connector</c>, and the
    /// classic <c>MicrosoftApp…</c> settings at the root, <c>Limits</c> and <c>Drain</c>. Adds health checks named <c>store</c> and
    /// <c>drain</c>, a rate limiter in front of the whole host, and OpenTelemetry.
    /// </remarks>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AddSettings(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        AddTurns(services);
        AddDirectLine(services);
        AddChannels(services);
        services.AddLimits(configuration);
        // The framework's request log would write down addresses that hold conversation ids and stream tokens.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        return services.AddBotTelemetry(configuration);
    }

    /// <summary>Maps <c>POST /api/messages</c>, <c>/v3/directline/…</c> and <c>/metrics</c>.</summary>
    public static IEndpointRouteBuilder MapBotProtocol(this IEndpointRouteBuilder app)
    {
        app.MapMessages();
        app.MapBotTelemetry();
        return app.MapDirectLine();
    }

    private static void AddSettings(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotIdentityOptions>().Bind(configuration)
            .Validate(options => options.IsDevelopment || options.IsMultiTenant || !string.IsNullOrEmpty(options.MicrosoftAppTenantId), "MicrosoftAppTenantId is needed unless MicrosoftAppType is MultiTenant.")
            .ValidateOnStart();
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection("DirectLine"))
            .Validate(options => options.SigningKey is not { Length: > 0 and < 32 }, "DirectLine:SigningKey must have at least 32 characters.")
            .ValidateOnStart();
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection("Connector"));
        services.AddOptions<DrainOptions>().Bind(configuration.GetSection("Drain"));
        services.AddOptions<ConversationStoreOptions>().Bind(configuration.GetSection("Conversations"))
            .Configure(options => options.ConnectionString = configuration.GetConnectionString("Conversations") is { Length: > 0 } set ? set : options.ConnectionString)
            .Validate(options => options.Retention > TimeSpan.Zero && options.PurgeInterval > TimeSpan.Zero, "Conversations:Retention and Conversations:PurgeInterval must be positive.")
            .ValidateOnStart();
    }

    private static void AddTurns(IServiceCollection services)
    {
        services.TryAddSingleton<SqliteConversationStore>();
        services.TryAddSingleton<PostgresConversationStore>();
        // Chosen when first used, so that settings added after this call count too.
        services.TryAddSingleton<SqlConversationStore>(provider => provider.GetRequiredService<IOptions<ConversationStoreOptions>>().Value.IsPostgres
            ? provider.GetRequiredService<PostgresConversationStore>() : provider.GetRequiredService<SqliteConversationStore>());
        services.TryAddSingleton<IConversationStore>(provider => provider.GetRequiredService<SqlConversationStore>());
        services.TryAddSingleton<IOutbox>(provider => provider.GetRequiredService<SqlConversationStore>());
        services.TryAddSingleton<ConversationHub>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<IInvokeHandler, NoInvokes>();
        services.AddHostedService<StoreStartup>();
        services.AddHostedService<PurgeService>();
        services.AddHostedService<PostgresNews>();
        services.TryAddSingleton<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.TryAddSingleton<StoreHealthCheck>();
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store").AddCheck<Drain>("drain");
    }

    private static void AddDirectLine(IServiceCollection services)
    {
        services.TryAddSingleton<TokenService>();
        services.TryAddSingleton<TokenAnswers>();
        services.TryAddSingleton<DirectLineGate>();
        services.TryAddSingleton<DirectLineCors>();
        services.TryAddSingleton<HostedActivity>();
        services.TryAddSingleton<TokenEndpoints>();
        services.TryAddSingleton<ConversationEndpoints>();
        services.TryAddSingleton<ActivityEndpoints>();
        services.TryAddSingleton<UploadEndpoint>();
        services.TryAddSingleton<StreamEndpoint>();
    }

    private static void AddChannels(IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.ClientName)
            .ConfigureHttpClient((provider, client) => client.Timeout = provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.Timeout)
            // A redirect would lead past the list of allowed hosts.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            // Its messages carry addresses with conversation ids.
            .RemoveAllLoggers();
        services.TryAddSingleton<IDocumentRetriever>(provider => new HttpDocumentRetriever { RequireHttps = !MetadataIsLocal(provider) });
        services.TryAddSingleton<TokenValidator>();
        services.TryAddSingleton<CallerAuthentication>();
        services.TryAddSingleton<ServiceUrlPolicy>();
        services.AddHttpClient(LoginHttpClients.ClientName)
            // Outside Azure the identity endpoint answers nobody: replies of other conversations must not wait for it.
            .ConfigureHttpClient((provider, client) => client.Timeout = provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.Timeout)
            .RemoveAllLoggers();
        services.TryAddSingleton<IConnectorCredentials>(provider => provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value switch
        {
            { IsDevelopment: true } => new NoCredentials(),
            { IsManagedIdentity: true } => ActivatorUtilities.CreateInstance<ManagedIdentityCredentials>(provider),
            var identity when SecretCredentials.Suit(identity) => ActivatorUtilities.CreateInstance<SecretCredentials>(provider),
            _ => new NoCredentials(),
        });
        services.AddHostedService<CredentialsWarning>();
        services.TryAddSingleton<ConnectorClient>();
        services.AddHostedService<OutboxSender>();
        services.AddHostedService<DevelopmentWarning>();
    }

    // Only a configured override can point at this machine, for tests and air-gapped set-ups.
    private static bool MetadataIsLocal(IServiceProvider provider)
    {
        var cloud = CloudSettings.Of(provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value);
        return new Uri(cloud.ChannelMetadata).IsLoopback && new Uri(cloud.EntraMetadata).IsLoopback;
    }
}
