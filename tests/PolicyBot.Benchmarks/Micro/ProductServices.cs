using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Hosting;
using PolicyBot.Sheet;

namespace PolicyBot.Benchmarks.Micro;

/// <summary>The product's own services without a server or a store.</summary>
internal static class ProductServices
{
    public static IServiceProvider Build()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Sheet:Key", "only for measuring, never for use")]).Build();
        return new ServiceCollection().AddOptions().AddMetrics().AddPolicyKnowledge().AddInterview().AddSheets(settings).BuildServiceProvider();
    }
}
