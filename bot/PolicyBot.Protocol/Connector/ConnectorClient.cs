using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Authentication;

namespace PolicyBot.Protocol.Connector;

/// <summary>Calls a channel (Bot Connector REST API v3): once each; trying again is the outbox's work.</summary>
public sealed class ConnectorClient(
    IHttpClientFactory clients, IConnectorCredentials credentials, ServiceUrlPolicy policy, IOptions<BotIdentityOptions> identity, TimeProvider time)
{
    /// <summary>The name of the HTTP client, for hosts that configure it.</summary>
    public const string ClientName = "PolicyBot.Connector";
    private readonly string _channels = CloudSettings.Of(identity.Value).ChannelScope;

    /// <summary>Sends a reply, or an unprompted message when it answers nothing.</summary>
    /// <param name="activity">What to send; its service URL and conversation say where, its caller id for whom the token must be.</param>
    /// <param name="renew">True after the token was refused.</param>
    /// <param name="cancellationToken">Gives up.</param>
    // A2031, A2041: the channel gives id and time; ours mean nothing there.
    public Task<ConnectorResult> SendAsync(Activity activity, bool renew, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, activity, ["activities", activity?.ReplyToId], activity! with { Id = null, Timestamp = null }, renew, cancellationToken);

    /// <summary>Puts the activity in the place of the one with the same id.</summary>
    public Task<ConnectorResult> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, activity, ["activities", activity?.Id], activity, renew: false, cancellationToken);

    /// <summary>Takes an activity back. A channel that cannot (501, 405) or has none (404) counts as done: nothing more can be done there.</summary>
    public async Task<ConnectorResult> DeleteAsync(Activity activity, CancellationToken cancellationToken)
    {
        var result = await CallAsync(HttpMethod.Delete, activity, ["activities", activity?.Id], null, renew: false, cancellationToken).ConfigureAwait(false);
        return result.Status is 404 or 405 or 501 ? result with { Kind = ConnectorOutcome.Delivered } : result;
    }

    /// <summary>Who takes part in the activity's conversation; empty when the channel does not say.</summary>
    public async Task<IReadOnlyList<ChannelAccount>> GetMembersAsync(Activity activity, CancellationToken cancellationToken)
    {
        var result = await CallAsync(HttpMethod.Get, activity, ["members"], null, renew: false, cancellationToken).ConfigureAwait(false);
        try
        {
            return result is { Kind: ConnectorOutcome.Delivered, Body.Length: > 0 } ? JsonSerializer.Deserialize(result.Body, ActivityJson.Default.IReadOnlyListChannelAccount) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private async Task<ConnectorResult> CallAsync(HttpMethod method, Activity? activity, string?[] path, Activity? body, bool renew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!policy.Allows(activity.ServiceUrl) || activity.Conversation?.Id is not { } conversation) return ConnectorResult.Refused("service URL not allowed");
        try
        {
            using var request = new HttpRequestMessage(method, Address(activity.ServiceUrl!, conversation, path));
            if (body is not null) request.Content = new StringContent(ActivityJson.Write(body with { CallerId = null }), Encoding.UTF8, "application/json");
            request.Headers.Authorization = await credentials.GetAsync(CallerIds.AppOf(activity.CallerId) ?? _channels, renew, cancellationToken).ConfigureAwait(false);
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", Uri.EscapeDataString(conversation));
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await JudgeAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsUnavailableException failure)
        {
            return new(ConnectorOutcome.Retry, failure.RetryAfter, failure.Message);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(ConnectorOutcome.Retry, null, failure.GetType().Name);
        }
    }

    private async Task<ConnectorResult> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
            return new(ConnectorOutcome.Delivered, null, $"status {status}") { Status = status, Body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false) };
        var outcome = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => ConnectorOutcome.RetryWithNewToken,
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => ConnectorOutcome.Retry,
            _ => ConnectorOutcome.Refused,
        };
        return new(outcome, Wait(response.Headers.RetryAfter), $"status {status}") { Status = status };
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header?.Delta ?? header?.Date - time.GetUtcNow();

    // Ids hold ':', ';', '|' and '/', so they are percent-encoded (notes §3).
    private static Uri Address(string serviceUrl, string conversation, string?[] path) => new(string.Join('/',
        [serviceUrl.TrimEnd('/'), "v3/conversations", .. path.Prepend(conversation).Where(part => !string.IsNullOrEmpty(part)).Select(part => Uri.EscapeDataString(part!))]));
}
