using Microsoft.Extensions.Caching.Memory;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>What the last turn of recent people left in the store, so that their next one need not read it.</summary>
internal sealed class RecentPeople : IDisposable
{
    private const int Most = 2000;

    // As long as somebody may be typing.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _left = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>What is probably stored of the person; null when only the store knows, and for what was their last activity already.</summary>
    public StoredTurn? Find(TurnKey key, string activityId, string? clientActivityId) =>
        _left.Get<TurnCommit>(key) is not { } last || last.ActivityId == activityId || (clientActivityId is not null && last.ClientActivityId == clientActivityId)
            ? null
            : new StoredTurn(last.State, last.ExpectedVersion + 1, last.Welcomed, null);

    /// <summary>Remembers what a turn just left; nothing of a person who wants to be forgotten.</summary>
    public void Keep(TurnCommit commit)
    {
        if (commit.State is null || commit.Forget)
        {
            Drop(commit.Key);
            return;
        }

        // Not what was replied: it is long.
        _left.Set(commit.Key, commit with { RepliesJson = [], Transcript = [], Outbox = [] }, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Patience });
    }

    /// <summary>Asks the store the next time.</summary>
    public void Drop(TurnKey key) => _left.Remove(key);

    /// <summary>Asks the store about everybody the next time.</summary>
    public void Clear() => _left.Clear();

    public void Dispose() => _left.Dispose();
}
