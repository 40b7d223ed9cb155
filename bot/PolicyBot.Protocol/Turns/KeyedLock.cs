namespace PolicyBot.Protocol.Turns;

/// <summary>One holder at a time per key, first come first served; memory only for keys in use.</summary>
internal sealed class KeyedLock<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, Gate> _gates = [];

    /// <summary>How many keys are held or waited for.</summary>
    public int Count
    {
        get { lock (_gates) return _gates.Count; }
    }

    /// <summary>Waits for the key; dispose the result to let the next one in.</summary>
    public async Task<IDisposable> AcquireAsync(TKey key, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out gate!)) _gates[key] = gate = new Gate(this, key);
            gate.Users++;
        }
        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
            return gate;
        }
        catch
        {
            Leave(gate);
            throw;
        }
    }

    private void Leave(Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users > 0) return;
            _gates.Remove(gate.Key);
            gate.Semaphore.Dispose();
        }
    }

    private sealed class Gate(KeyedLock<TKey> owner, TKey key) : IDisposable
    {
        public TKey Key { get; } = key;
        public SemaphoreSlim Semaphore { get; } = new(1, 1);
        public int Users { get; set; }

        public void Dispose()
        {
            Semaphore.Release();
            owner.Leave(this);
        }
    }
}
