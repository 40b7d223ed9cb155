namespace PolicyBot.Knowledge.Registers;

/// <summary>All editions in order, and the one in force on a given day.</summary>
public sealed class ListVersions(IEnumerable<ListVersion> versions)
{
    private readonly ListVersion[] _versions = [.. versions.OrderBy(v => v.InForceFrom)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ListVersion> All => _versions;

    /// <summary>The newest edition we hold.</summary>
    public ListVersion Latest => _versions[^1];

    /// <summary>The edition with this name, or null.</summary>
    public ListVersion? Find(string version) => _versions.FirstOrDefault(v => v.Version == version);

    /// <summary>The edition in force on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No edition was in force, or the day of the change is not known. Never the nearest one.</exception>
    public ListVersion InForceOn(DateOnly date)
    {
        var candidate = _versions.LastOrDefault(v => v.InForceFrom <= date)
            ?? throw new ArgumentOutOfRangeException(nameof(date),
                $"No version of the list was in force on {date:yyyy-MM-dd}; the first dates from {_versions[0].InForceFrom:yyyy-MM-dd}.");
        if (date < candidate.CertainFrom)
        {
            throw new ArgumentOutOfRangeException(nameof(date),
                $"Version {candidate.Version} came into force in {candidate.InForceFrom:yyyy-MM}, on a day that is not known; name a list version or another date.");
        }

        return candidate;
    }
}
