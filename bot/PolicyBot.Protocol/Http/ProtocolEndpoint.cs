using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Telemetry;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Http;

/// <summary>Turns every way a request can fail into a clear answer, in one place.</summary>
internal static class ProtocolEndpoint
{
    public static async Task RunAsync(HttpContext context, Func<HttpContext, Task> handle)
    {
        try
        {
            await handle(context).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal)
        {
            var answer = refusal.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
                ? context.RequestServices.GetRequiredService<RequestLimits>().CountRefusal(context, refusal) : refusal;
            await ProblemAnswer.WriteAsync(context, answer).ConfigureAwait(false);
        }
        catch (BadHttpRequestException bad)
        {
            var title = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? RequestBody.TooLarge : "The request could not be read; send it again.";
            await ProblemAnswer.WriteAsync(context, bad.StatusCode, "BadRequest", title).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TurnConflictException or KeysUnavailableException)
        {
            Log(context).LogError("Answered 503: {Failure}", $"{failure.Message} {failure.InnerException?.Message}");
            context.RequestServices.GetRequiredService<BotMeters>().Unavailable();
            context.Response.Headers.RetryAfter = "5";
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "This could not be done right now; please send it again in a few seconds.").ConfigureAwait(false);
        }
        catch (TurnFailedException)
        {
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, "BotError", "The bot could not answer this; nothing was stored.").ConfigureAwait(false);
        }
        catch (Exception gone) when (context.RequestAborted.IsCancellationRequested && gone is OperationCanceledException or IOException)
        {
            // The client left: there is nobody to answer.
        }
        catch (Exception defect)
        {
            // A defect of ours. No message in the log: it may quote the request.
            Log(context).LogError("A request failed with {Failure} at {Trace}", defect.GetType().Name, defect.StackTrace);
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, "InternalError", "The server could not do this; nothing was stored.").ConfigureAwait(false);
        }
    }

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PolicyBot.Protocol.Http");
}
