using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Protocol.DirectLine;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Telemetry;

namespace PolicyBot.Protocol.Limits;

/// <summary>The limits as services; those that need only the address stand in front of every endpoint of the host, health apart.</summary>
internal static class LimitServices
{
    private static readonly TimeSpan ShortestGrace = TimeSpan.FromSeconds(2);
    private static readonly PathString[] Exempt = ["/health", "/alive", "/metrics"];

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection("Limits"));
        services.TryAddSingleton<RequestLimits>();
        services.TryAddSingleton<StreamLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>, IOptions<BotIdentityOptions>, BotMeters>(Configure);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>(Configure);
        services.AddTransient<IStartupFilter, LimiterFirst>();
    }

    private static void Configure(RateLimiterOptions limiter, IOptions<LimitOptions> limits, IOptions<BotIdentityOptions> identity, BotMeters meters)
    {
        if (!limits.Value.Enabled) return;
        var byAddress = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsExempt(context) || IsNearby(context, identity.Value)
                ? RateLimitPartition.GetNoLimiter("exempt")
                : RateLimitPartition.GetTokenBucketLimiter(RequestLimits.AddressOf(context), _ => Buckets.Of(limits.Value.Address)));
        var atOnce = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsUncounted(context)
                ? RateLimitPartition.GetNoLimiter("exempt")
                : RateLimitPartition.GetConcurrencyLimiter("all", _ => AtOnce(limits.Value.ConcurrentRequests, limits.Value)));
        // Who reads or sends as slowly as is just allowed keeps a place for minutes: no single address may take them all. The others of an office wait in line.
        var atOnceByAddress = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsUncounted(context) || IsNearby(context, identity.Value)
                ? RateLimitPartition.GetNoLimiter("exempt")
                : RateLimitPartition.GetConcurrencyLimiter(RequestLimits.AddressOf(context), _ => AtOnce(limits.Value.ConcurrentPerAddress, limits.Value)));
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(byAddress, atOnceByAddress, atOnce);
        limiter.OnRejected = (rejected, _) =>
        {
            var context = rejected.HttpContext;
            if (context.Request.Path.StartsWithSegments("/v3/directline", StringComparison.OrdinalIgnoreCase)) context.RequestServices.GetRequiredService<DirectLineCors>().Apply(context);
            // Only an address that asked too often is told when to come back; whoever found the house full may try at once.
            var byRate = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
            meters.Limited(byRate ? "address" : "concurrency");
            var wait = byRate ? after : TimeSpan.FromSeconds(1);
            return new ValueTask(ProblemAnswer.WriteAsync(context, RequestRefusedException.TooMany("Too many requests; wait a moment and try again.", wait)));
        };
    }

    private static void Configure(KestrelServerOptions kestrel, IOptions<LimitOptions> limits)
    {
        // Headers that trickle in hold a connection, nothing else.
        kestrel.Limits.RequestHeadersTimeout = limits.Value.ReadTimeout;
        // The longest body in little more than a minute, a usual one within the grace; the grace must be longer than the server's own tick.
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(4096, limits.Value.ReadTimeout > ShortestGrace ? limits.Value.ReadTimeout : ShortestGrace);
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Value.Streams;
    }

    // Who waits for a place costs no more than an open connection.
    private static ConcurrencyLimiterOptions AtOnce(int places, LimitOptions limits) => new() { PermitLimit = Math.Max(1, places), QueueLimit = 9 * limits.ConcurrentRequests };

    // A stream lasts; those are counted by themselves.
    private static bool IsUncounted(HttpContext context) => IsExempt(context) || context.Request.Path.Value!.EndsWith("/stream", StringComparison.OrdinalIgnoreCase);

    private static bool IsNearby(HttpContext context, BotIdentityOptions identity) =>
        identity.IsDevelopment && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static bool IsExempt(HttpContext context) => Exempt.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private sealed class LimiterFirst : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(RequestGuard.RunAsync);
            app.UseRateLimiter();
            next(app);
        };
    }
}
