using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Pages.PlainForm;
using PolicyBot.Wording;

namespace PolicyBot.Pages;

/// <summary>What people open in a browser: the demo host page, the full-page chat, the plain form, the widget and their files.</summary>
public static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the files of wwwroot.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services.AddSingleton<WebFiles>();

    /// <summary>Maps <c>/</c>, <c>/chat</c>, <c>/form</c>, <c>/widget.js</c> and every other file of wwwroot.</summary>
    /// <exception cref="InvalidOperationException">A setting or an embedded file is wrong: the process must not start.</exception>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var files = app.ServiceProvider.GetRequiredService<WebFiles>();
        var words = new PageWords(app.ServiceProvider.GetRequiredService<TraditionalWriter>);
        var origins = new WidgetOrigins(app.ServiceProvider.GetRequiredService<IConfiguration>());
        var form = new FormPage(words, files);
        var plain = new FormEndpoint(form);
        Map(app, "/", new Page("demo.html", words, files, origins, form, framed: false));
        Map(app, "/chat", new Page("chat.html", words, files, origins, form, framed: true));
        app.MapMethods("/form", Reading, plain.Show).ExcludeFromDescription();
        app.MapPost("/form", plain.Take).ExcludeFromDescription();
        foreach (var file in files.All)
        {
            app.MapMethods(file.Path, Reading, new WebFileResult(file).ExecuteAsync).ExcludeFromDescription();
        }

        return app;
    }

    private static void Map(IEndpointRouteBuilder app, string path, Page page) =>
        app.MapMethods(path, Reading, page.WriteAsync).ExcludeFromDescription();
}
