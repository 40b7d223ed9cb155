using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;
using PolicyBot.Hosting;
using PolicyBot.Sheet;

namespace PolicyBot.Tests;

/// <summary>The product's own services without a server, built once.</summary>
internal static class Product
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Lazy<IServiceProvider> Services = new(New);

    /// <summary>Services nobody has used before.</summary>
    public static IServiceProvider New() => new ServiceCollection()
        .AddOptions()
        .AddMetrics()
        .AddPolicyKnowledge()
        .AddInterview()
        .AddSheets(new ConfigurationBuilder().AddInMemoryCollection([new("Sheet:Key", "only for tests, and long enough for them")]).Build())
        .BuildServiceProvider();

    public static T Get<T>()
        where T : notnull => Services.Value.GetRequiredService<T>();

    public static Interview Interview => Get<Interview>();
}
