using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace PolicyBot.Faults.Tests.Hostile;

/// <summary>Sends requests by the thousand and keeps whatever a server should not have answered.</summary>
public sealed class Attack(Uri address) : IDisposable
{
    private static readonly string[] Traces = ["   at ", "Exception", ".cs:line", "System.", "Npgsql", "Sqlite"];
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 8 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };

    public ConcurrentQueue<string> Failures { get; } = new();
    public ConcurrentDictionary<HttpStatusCode, int> Statuses { get; } = new();
    public int Count => Statuses.Values.Sum();

    public Task RunAsync(IEnumerable<Shot> shots) => Parallel.ForEachAsync(shots, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (shot, cancel) => await SendAsync(shot, cancel));

    public async Task SendAsync(Shot shot, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(new HttpMethod(shot.Method), new Uri(_http.BaseAddress!, shot.Path));
            if (shot.Body is not null)
            {
                request.Content = new ByteArrayContent(shot.Body);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", shot.ContentType);
            }
            if (shot.Token is not null) request.Headers.TryAddWithoutValidation("Authorization", shot.Token);
            using var answer = await _http.SendAsync(request, cancel);
            Statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
            var text = await answer.Content.ReadAsStringAsync(cancel);
            if ((int)answer.StatusCode >= 500 && answer.StatusCode is not (HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable)) Fail(shot, $"{(int)answer.StatusCode} {text}");
            // Kestrel itself answers what is no HTTP without a body; pages are for people.
            else if ((int)answer.StatusCode >= 400 && text.Length > 0 && answer.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "text/html")) Fail(shot, $"no problem details: {answer.Content.Headers.ContentType} {text}");
            else if ((int)answer.StatusCode >= 400 && Traces.Any(trace => text.Contains(trace, StringComparison.Ordinal))) Fail(shot, $"a trace: {text}");
        }
        catch (TaskCanceledException)
        {
            Fail(shot, "no answer in 10 s");
        }
        catch (HttpRequestException closed) when (shot.Body is { Length: > 200_000 } && closed.InnerException is IOException)
        {
            // A server may close on a body it refuses to read.
            Statuses.AddOrUpdate(HttpStatusCode.RequestEntityTooLarge, 1, (_, count) => count + 1);
        }
        catch (HttpRequestException broken)
        {
            Fail(shot, $"no answer: {broken.Message}");
        }
    }

    public void Dispose() => _http.Dispose();

    private void Fail(Shot shot, string why) => Failures.Enqueue($"{shot.Method} {shot.Path} {Start(Encoding.UTF8.GetString(shot.Body ?? []))}\n  → {Start(why)}");

    private static string Start(string text) => text.Length > 400 ? text[..400] : text;
}
