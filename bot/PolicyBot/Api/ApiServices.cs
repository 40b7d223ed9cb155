using PolicyBot.ProblemPages;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Api;

/// <summary>The API for the console and partners.</summary>
public static class ApiServices
{
    /// <summary>Adds JSON contracts, problem details and the OpenAPI document.</summary>
    public static IServiceCollection AddPolicyApi(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ProblemWords>();
        // The first writer that can write does.
        services.AddSingleton<IProblemDetailsWriter, ProblemPage>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Detail ??= JsonProblem.WhatToDo(context.Exception) ?? Problems.WhatToDo(context.ProblemDetails.Status);
            if (context.ProblemDetails.Status == StatusCodes.Status503ServiceUnavailable) context.HttpContext.Response.Headers.RetryAfter = "5";
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            // "65" is not 65: a caller that sends texts for numbers is told so instead of being guessed at.
            options.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
            // Of two ages neither is right.
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddOpenApi();
        return services;
    }

    /// <summary>Every failure becomes problem details; nobody sees a stack trace.</summary>
    public static void UseProblemDetails(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // A caller's mistake is answered, not logged: the exception quotes what was sent.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
            StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePages();
        app.UseJsonCharset();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapPolicyApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/certificates", CertificatesEndpoint.Handle)
            .WithSummary("Which certificate is meant by a name, in either language.");
        app.MapPost("/api/assessments", AssessmentsEndpoint.Handle)
            .WithSummary("Every verdict for one applicant, with reasons and sources.");
        app.MapPost("/api/title-checks", TitleChecksEndpoint.Handle)
            .WithSummary("Which thresholds for professional titles (certificate category C) somebody meets, level by level.");
        app.MapOpenApi("/openapi/v1.json");
    }
}
