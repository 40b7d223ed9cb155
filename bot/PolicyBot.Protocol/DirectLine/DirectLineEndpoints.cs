using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Limits;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Direct Line 3.0, hosted by this server for its own pages and any other client.</summary>
public static class DirectLineEndpoints
{
    private const string Root = "/v3/directline";

    /// <summary>Maps <c>/v3/directline/…</c>, WebSocket stream and CORS included; needs <c>AddBotProtocol</c>.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Post("/tokens/generate", services => services.GetRequiredService<TokenEndpoints>().GenerateAsync);
        app.Post("/tokens/refresh", services => services.GetRequiredService<TokenEndpoints>().RefreshAsync);
        app.Post("/tokens/renew", services => services.GetRequiredService<TokenEndpoints>().RenewAsync);
        app.Get("/session/getsessionid", _ => SessionEndpoint.GetAsync);
        app.Post("/conversations", services => services.GetRequiredService<ConversationEndpoints>().StartAsync);
        app.Get("/conversations/{id}", services => services.GetRequiredService<ConversationEndpoints>().ReconnectAsync);
        app.Post("/conversations/{id}/activities", services => services.GetRequiredService<ActivityEndpoints>().PostAsync);
        app.Get("/conversations/{id}/activities", services => services.GetRequiredService<ActivityEndpoints>().PollAsync);
        app.Post("/conversations/{id}/upload", services => services.GetRequiredService<UploadEndpoint>().PostAsync);
        var stream = app.CreateApplicationBuilder();
        stream.Use((context, next) =>
        {
            MeteredUpgrade.On(context, context.RequestServices.GetRequiredService<TimeProvider>());
            return next(context);
        });
        stream.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        stream.Run(context => Run(context, context.RequestServices.GetRequiredService<StreamEndpoint>().RunAsync));
        // Over HTTP/2 a browser opens a WebSocket with CONNECT.
        app.MapMethods($"{Root}/conversations/{{id}}/stream", [HttpMethods.Get, HttpMethods.Connect], stream.Build()).ExcludeFromDescription();
        app.MapMethods($"{Root}/{{**rest}}", [HttpMethods.Options], context => Run(context, DirectLineCors.Preflight)).ExcludeFromDescription();
        return app;
    }

    private static void Post(this IEndpointRouteBuilder app, string path, Func<IServiceProvider, Func<HttpContext, Task>> endpoint) =>
        app.MapPost(Root + path, context => Run(context, endpoint(context.RequestServices))).ExcludeFromDescription();

    private static void Get(this IEndpointRouteBuilder app, string path, Func<IServiceProvider, Func<HttpContext, Task>> endpoint) =>
        app.MapGet(Root + path, context => Run(context, endpoint(context.RequestServices))).ExcludeFromDescription();

    private static Task Run(HttpContext context, Func<HttpContext, Task> endpoint)
    {
        context.RequestServices.GetRequiredService<DirectLineCors>().Apply(context);
        return ProtocolEndpoint.RunAsync(context, endpoint);
    }
}
