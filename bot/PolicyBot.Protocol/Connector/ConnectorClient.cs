using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Connector;

/// <summary>Posts activities to a channel (Bot Connector REST API v3).</summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, IConnectorCredentials credentials, ServiceUrlPolicy policy, TimeProvider time)
{
    /// <summary>The name of the HTTP client, for hosts that configure it.</summary>
    public const string ClientName = "PolicyBot.Connector";

    /// <summary>Sends a reply, or an unprompted message when it answers nothing.</summary>
    public async Task<ConnectorResult> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!policy.Allows(activity.ServiceUrl) || activity.Conversation?.Id is not { } conversation)
            return new(ConnectorResult.Outcome.Refused, null, "service URL not allowed");
        var url = Address(activity.ServiceUrl!, conversation, activity.ReplyToId);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            // The channel gives the id; ours means nothing there.
            request.Content = new StringContent(ActivityJson.Write(activity with { Id = null }), Encoding.UTF8, "application/json");
            request.Headers.Authorization = await credentials.GetAsync(url, cancellationToken).ConfigureAwait(false);
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", Uri.EscapeDataString(conversation));
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return Judge(response);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(ConnectorResult.Outcome.Retry, null, failure.GetType().Name);
        }
    }

    private ConnectorResult Judge(HttpResponseMessage response)
    {
        var reason = $"status {(int)response.StatusCode}";
        if (response.IsSuccessStatusCode) return new(ConnectorResult.Outcome.Delivered, null, reason);
        var passing = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        return new(passing ? ConnectorResult.Outcome.Retry : ConnectorResult.Outcome.Refused, Wait(response.Headers.RetryAfter), reason);
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header?.Delta ?? header?.Date - time.GetUtcNow();

    private static Uri Address(string serviceUrl, string conversation, string? replyToId)
    {
        // Ids hold ':', ';', '|' and '/', so they are percent-encoded (notes §3).
        var path = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        return new Uri(string.IsNullOrEmpty(replyToId) ? path : $"{path}/{Uri.EscapeDataString(replyToId)}");
    }
}
