using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyBot.Browser.Tests.Running;

/// <summary>Somebody's website: one page on a port, and so an origin, of its own.</summary>
internal sealed class HostSite : IDisposable
{
    private readonly HttpListener _listener = new();

    public HostSite()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Origin = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
    }

    public string Origin { get; }

    /// <summary>Answers every request with this page until disposed.</summary>
    public void Serve(string html) => _ = Task.Run(async () =>
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Close(Encoding.UTF8.GetBytes(html), willBlock: false);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    });

    public void Dispose() => _listener.Close();
}
