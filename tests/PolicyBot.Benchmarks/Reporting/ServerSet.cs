using System.Collections.ObjectModel;
using PolicyBot.Benchmarks.Load;

namespace PolicyBot.Benchmarks.Reporting;

/// <summary>Servers that run side by side, ended together.</summary>
internal sealed class ServerSet : Collection<Server>, IDisposable
{
    public Server this[string name] => this.Single(s => s.Name == name);

    public void Dispose()
    {
        foreach (var server in this) server.Dispose();
    }
}
