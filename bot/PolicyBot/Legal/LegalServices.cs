using PolicyBot.Skill;

namespace PolicyBot.Legal;

/// <summary>What stands about the service on addresses of its own: privacy, terms, and how other bots call it.</summary>
public static class LegalServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the pages and the manifest; they use the sheet's style and addresses.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<LegalWords>()
        .AddSingleton<LegalPages>()
        .AddSingleton<SkillManifest>();

    /// <summary>Maps <c>/privacy</c>, <c>/terms</c> and <c>/manifests/policybot.json</c>.</summary>
    public static IEndpointRouteBuilder MapNotices(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // Built now: a broken words file must stop the start, not the first visitor.
        _ = app.ServiceProvider.GetRequiredService<LegalWords>();
        app.MapMethods("/privacy", Reading, (HttpContext context, LegalPages pages) => pages.Privacy(context)).ExcludeFromDescription();
        app.MapMethods("/terms", Reading, (HttpContext context, LegalPages pages) => pages.Terms(context)).ExcludeFromDescription();
        app.MapMethods(SkillManifest.Path, Reading, (HttpRequest request, SkillManifest manifest) => manifest.Show(request)).ExcludeFromDescription();
        return app;
    }
}
