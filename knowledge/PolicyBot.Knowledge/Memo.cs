using System.Collections.Concurrent;

namespace PolicyBot.Knowledge;

/// <summary>Keeps what a pure function came to last, for callers that ask the same again. Safe for many threads.</summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, so no more than twice its size is ever held.</remarks>
/// <typeparam name="TKey">Everything the result depends on; must compare by content.</typeparam>
/// <typeparam name="TValue">The result; shared, so immutable.</typeparam>
/// <param name="generation">How many results a generation holds; at least 1.</param>
/// <param name="fromSecond">True keeps a result only when it was asked for twice: what is asked once and never again would only age the heap.</param>
/// <param name="keeps">Says of a result whether it may be kept; null keeps all.</param>
public sealed class Memo<TKey, TValue>(int generation, bool fromSecond = false, Func<TValue, bool>? keeps = null) where TKey : notnull
{
    // Hashes of what was asked once; a neighbour may overwrite one, and then it takes a third time.
    private readonly int[] _askedOnce = new int[fromSecond ? 4096 : 0];
    private ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();

    /// <summary>The kept result, or a new one.</summary>
    public TValue GetOrMake<TArgument>(TKey key, TArgument argument, Func<TKey, TArgument, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_young.TryGetValue(key, out var kept)) return kept;
        if (!_old.TryGetValue(key, out kept))
        {
            kept = make(key, argument);
            if (keeps?.Invoke(kept) == false || (fromSecond && IsNew(key.GetHashCode()))) return kept;
        }

        if (_young.Count >= generation) (_old, _young) = (_young, new());
        _young[key] = kept;
        return kept;
    }

    private bool IsNew(int hash)
    {
        ref var asked = ref _askedOnce[(uint)hash % (uint)_askedOnce.Length];
        if (asked == hash) return false;
        asked = hash;
        return true;
    }
}
