using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Telemetry;

namespace PolicyBot.Protocol.Limits;

/// <summary>How many streams are open, in all and by conversation.</summary>
internal sealed class StreamLimits(IOptions<LimitOptions> options, BotMeters meters)
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _total;

    /// <summary>A place for one stream until disposed.</summary>
    public IDisposable Enter(string conversation)
    {
        lock (_open)
        {
            var mine = _open.GetValueOrDefault(conversation);
            if (_total >= options.Value.Streams || mine >= options.Value.StreamsPerConversation)
            {
                meters.Limited("streams");
                throw RequestRefusedException.TooMany("Too many open streams; close one, or ask with GET …/activities.", TimeSpan.FromSeconds(5));
            }
            _open[conversation] = mine + 1;
            meters.SetStreams(++_total);
        }
        return new Place(this, conversation);
    }

    private void Leave(string conversation)
    {
        lock (_open)
        {
            if (--_open[conversation] == 0) _open.Remove(conversation);
            meters.SetStreams(--_total);
        }
    }

    private sealed class Place(StreamLimits owner, string conversation) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (_left) return;
            _left = true;
            owner.Leave(conversation);
        }
    }
}
