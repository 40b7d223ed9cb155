namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>Leads calls to hosts of the real world to a server on this machine; the host asked for travels in a header.</summary>
internal sealed class Rerouted(string target) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public const string AskedFor = "X-Asked-For";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation(AskedFor, request.RequestUri!.GetLeftPart(UriPartial.Authority));
        request.RequestUri = new Uri(target + request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
