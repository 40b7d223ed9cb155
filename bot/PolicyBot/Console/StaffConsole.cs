using PolicyBot.Console.Access;
using PolicyBot.Console.Answering;
using PolicyBot.Console.Certificates;
using PolicyBot.Console.Reporting;
using PolicyBot.Console.Searching;
using PolicyBot.Console.Sheets;

namespace PolicyBot.Console;

/// <summary>The console of hotline staff: a caller is waiting, so everything is one page and one key away (design §1).</summary>
public static class StaffConsole
{
    /// <summary>Adds what the console needs and reads its settings, section <c>Console</c>.</summary>
    /// <exception cref="InvalidOperationException">A setting is unknown or half given: the process must not start with a door ajar.</exception>
    public static IServiceCollection AddStaffConsole(this IServiceCollection services, IConfiguration configuration)
    {
        var access = ConsoleAccess.Read(configuration.GetSection("Console"));
        services.AddSingleton(access);
        services.AddSingleton(_ => ConsoleWords.Load("console-words.json"));
        services.AddSingleton<ConsolePage>();
        services.AddSingleton<CallerScript>();
        services.AddSingleton<PlainText>();
        services.AddSingleton<AnswerMaker>();
        services.AddSingleton<ReportFile>();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(ConsoleJson.Default));
        return access.SignsIn ? services.AddConsoleSignIn(access) : services;
    }

    /// <summary>Maps <c>/console</c> and everything below it, behind one gate.</summary>
    public static IEndpointRouteBuilder MapStaffConsole(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/console").AddEndpointFilter(new ConsoleGate(app.ServiceProvider.GetRequiredService<ConsoleAccess>())).ExcludeFromDescription();
        group.MapGet("", (ConsolePage page, HttpContext context) => page.Write(context));
        group.MapGet("/search", SearchEndpoint.Handle);
        group.MapGet("/certificates/{id}", CertificateCardEndpoint.Handle);
        group.MapPost("/sheets", SheetCodeEndpoint.Handle);
        group.MapPost("/answers", AnswersEndpoint.Handle);
        group.MapPost("/answers.csv", AnswersEndpoint.HandleCsv);
        group.MapPost("/reports", ReportsEndpoint.Add);
        group.MapGet("/reports", ReportsEndpoint.List);
        return app;
    }
}
