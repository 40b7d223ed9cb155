using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Faults.Tests.Running;

/// <summary>What a client sees of one or several nodes: it sends until somebody acknowledges, like a patient channel or page.</summary>
public sealed class Nodes(IReadOnlyList<Uri> addresses, CancellationToken stop) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(1) }) { Timeout = TimeSpan.FromSeconds(15) };
    private int _next;
    private long _retries;

    /// <summary>Answers that were neither an acknowledgement nor "try again".</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Surprises { get; } = [];

    public long Retries => Interlocked.Read(ref _retries);

    public Uri Any() => addresses[(int)((uint)Interlocked.Increment(ref _next) % addresses.Count)];

    /// <summary>The body of the first 2xx; null when the run ended before there was one.</summary>
    public async Task<string?> SendAsync(HttpMethod method, string path, string? body = null, string? token = null)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(Any(), path));
                if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await _http.SendAsync(request, stop);
                var text = await answer.Content.ReadAsStringAsync(stop);
                if (answer.IsSuccessStatusCode) return text;
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)) Surprises.Add($"{(int)answer.StatusCode} {method} {text}");
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
            {
                // Killed under our hands: nobody knows what became of it, so it is sent again.
            }
            Interlocked.Increment(ref _retries);
            await Task.Delay(Random.Shared.Next(20, 120), CancellationToken.None);
        }
        return null;
    }

    public async Task<JsonNode?> AskAsync(HttpMethod method, string path, JsonNode? body = null, string? token = null) =>
        await SendAsync(method, path, body?.ToJsonString(), token) is { } text ? JsonNode.Parse(text) : null;

    public void Dispose() => _http.Dispose();
}
