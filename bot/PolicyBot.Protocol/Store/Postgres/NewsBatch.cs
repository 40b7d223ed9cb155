using System.Text;
using System.Threading.Channels;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>Conversations with news, as many to a notification as fit.</summary>
internal sealed class NewsBatch
{
    // PostgreSQL takes payloads below 8000 bytes.
    private const int MaxPayload = 7000;
    private readonly string _node = Guid.NewGuid().ToString("N");
    // What does not fit is found by looking.
    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(string conversation) => _waiting.Writer.TryWrite(conversation);

    /// <summary>Waits for news and takes all that is waiting.</summary>
    public async Task<string> NextAsync(CancellationToken cancellationToken)
    {
        var payload = new StringBuilder(_node);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        await _waiting.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        while (payload.Length < MaxPayload && _waiting.Reader.TryRead(out var conversation))
            if (conversation.Length < 500 && taken.Add(conversation)) payload.Append(' ').Append(conversation);
        return payload.ToString();
    }

    /// <summary>The conversations in a notification; none when it is our own.</summary>
    public IEnumerable<string> Read(string payload)
    {
        var words = payload.Split(' ');
        return words[0] == _node ? [] : words.Skip(1);
    }
}
