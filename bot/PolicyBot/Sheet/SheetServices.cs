using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Sheet;

/// <summary>The take-away sheet as services and endpoints.</summary>
public static class SheetServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the sheet. Reads <c>Sheet:Key</c>; without it the key is made once and kept in the conversation store, which all nodes share.</summary>
    public static IServiceCollection AddSheets(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SheetOptions>().Bind(configuration.GetSection("Sheet"))
            .Validate(options => options.Key is not { Length: > 0 and < 32 }, "Sheet:Key must have at least 32 characters.")
            .Validate(options => options.PublicAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }, "Sheet:PublicAddress must be a whole address such as https://bot.example.org.")
            .ValidateOnStart();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SheetJson.Default));
        return services
            .AddSingleton(Key)
            .AddSingleton(s => new SheetLinks(s.GetRequiredService<SheetKey>(), s.GetRequiredService<KnowledgeBase>()))
            .AddHttpContextAccessor()
            .AddSingleton<SheetAddress>()
            .AddSingleton<SheetWords>()
            .AddSingleton<SheetAnswers>()
            .AddSingleton<SheetPage>()
            .AddSingleton<SheetNotice>()
            .AddSingleton<SheetEndpoints>();
    }

    /// <summary>Maps <c>POST /api/sheets</c> and <c>/sheet/{code}</c>.</summary>
    public static IEndpointRouteBuilder MapSheets(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // Built now: a broken words file must stop the start, not the first visitor. The knowledge is not touched: the warm-up loads it.
        _ = app.ServiceProvider.GetRequiredService<SheetWords>();
        app.MapPost("/api/sheets", (AssessmentRequest? request, SheetEndpoints sheets) => sheets.Create(request))
            .WithSummary("Seals an applicant's answers into the address of a printable sheet; opens for 60 days, nothing is stored.");
        app.MapMethods("/sheet/{code}", Reading, (HttpContext context, string code, SheetEndpoints sheets) => sheets.Show(context, code)).ExcludeFromDescription();
        return app;
    }

    private static SheetKey Key(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<SheetOptions>>().Value.Key is { Length: > 0 } configured) return SheetKey.Of(configured);
        var store = services.GetRequiredService<IConversationStore>();
        // Blocks once, at the first sheet: a turn is a plain function and cannot wait.
        return SheetKey.Of(() => store.GetOrAddSecretAsync("sheet", RandomNumberGenerator.GetBytes(32), CancellationToken.None).GetAwaiter().GetResult());
    }
}
