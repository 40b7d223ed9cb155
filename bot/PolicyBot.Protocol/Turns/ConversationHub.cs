using System.Threading.Channels;

namespace PolicyBot.Protocol.Turns;

/// <summary>Wakes the open streams of a conversation when something was committed to it.</summary>
/// <remarks>Carries no data: a woken stream reads the store, so a lost or doubled wake-up does no harm.</remarks>
public sealed class ConversationHub
{
    private readonly Dictionary<string, HashSet<Subscription>> _subscriptions = new(StringComparer.Ordinal);

    /// <summary>How many streams listen at the moment.</summary>
    public int StreamCount
    {
        get { lock (_subscriptions) return _subscriptions.Where(entry => entry.Key != OutboxSignal.Name).Sum(entry => entry.Value.Count); }
    }

    /// <summary>Raised for every conversation published here, so that other nodes can be told.</summary>
    internal event Action<string>? Published;

    /// <summary>Says that the conversation has something new; call after the commit.</summary>
    public void Publish(string conversation)
    {
        Wake(conversation);
        // The outbox needs one sender, and that is on this node.
        if (conversation != OutboxSignal.Name) Published?.Invoke(conversation);
    }

    /// <summary>Wakes the streams on this node.</summary>
    internal void Wake(string conversation)
    {
        lock (_subscriptions)
        {
            if (!_subscriptions.TryGetValue(conversation, out var streams)) return;
            foreach (var stream in streams) stream.Wake();
        }
    }

    /// <summary>Wakes every stream on this node: something may have been missed.</summary>
    internal void WakeAll()
    {
        lock (_subscriptions)
            foreach (var stream in _subscriptions.Values.SelectMany(streams => streams)) stream.Wake();
    }

    /// <summary>The conversations somebody listens to.</summary>
    internal string[] Conversations()
    {
        lock (_subscriptions) return [.. _subscriptions.Keys.Where(name => name != OutboxSignal.Name)];
    }

    /// <summary>Listens to a conversation until disposed.</summary>
    public Subscription Subscribe(string conversation)
    {
        var subscription = new Subscription(this, conversation);
        lock (_subscriptions)
        {
            if (!_subscriptions.TryGetValue(conversation, out var streams)) _subscriptions[conversation] = streams = [];
            streams.Add(subscription);
        }
        return subscription;
    }

    private void Unsubscribe(Subscription subscription)
    {
        lock (_subscriptions)
        {
            if (!_subscriptions.TryGetValue(subscription.Conversation, out var streams)) return;
            streams.Remove(subscription);
            if (streams.Count == 0) _subscriptions.Remove(subscription.Conversation);
        }
    }

    /// <summary>One listener.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly ConversationHub _hub;
        private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        internal Subscription(ConversationHub hub, string conversation) => (_hub, Conversation) = (hub, conversation);

        /// <summary>The conversation listened to.</summary>
        public string Conversation { get; }

        /// <summary>Returns once something was published since the last call.</summary>
        public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _signal.Reader.ReadAsync(cancellationToken);

        /// <summary>Stops listening.</summary>
        public void Dispose() => _hub.Unsubscribe(this);

        internal void Wake() => _signal.Writer.TryWrite(true);
    }
}
