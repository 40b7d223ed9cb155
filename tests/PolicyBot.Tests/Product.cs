using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;
using PolicyBot.Hosting;

namespace PolicyBot.Tests;

/// <summary>The product's own services without a server, built once.</summary>
internal static class Product
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Lazy<IServiceProvider> Services = new(() => new ServiceCollection()
        .AddOptions()
        .AddPolicyKnowledge()
        .AddInterview()
        .BuildServiceProvider());

    public static T Get<T>()
        where T : notnull => Services.Value.GetRequiredService<T>();

    public static Interview Interview => Get<Interview>();
}
