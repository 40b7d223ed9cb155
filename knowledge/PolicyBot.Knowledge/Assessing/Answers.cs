using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>What the applicant has told us: the only state of a conversation, everything else is computed from it.</summary>
public sealed record Answers
{
    /// <summary>Nothing said yet.</summary>
    public static readonly Answers None = new();

    /// <summary>Ids of the certificates held, in the order they were named.</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>True when a certificate was named that the register does not have.</summary>
    public bool Unrecognised { get; init; }

    /// <summary>Certificate categories the applicant states, in order A to D.</summary>
    public IReadOnlyList<Category> StatedCategories { get; init; } = [];

    /// <summary>Nationality group; null if not said.</summary>
    public NationalityGroup? Nationality { get; init; }

    /// <summary>ISO 3166 alpha-2 code of the passport; null if not said. Never changes a verdict by itself.</summary>
    public string? Country { get; init; }

    /// <summary>Age in completed years, 0 to 120; null if not said.</summary>
    public int? Age { get; init; }

    /// <summary>Household registration; null if not said. Looked at for mainland citizens only.</summary>
    public Hukou? Hukou { get; init; }

    /// <summary>True once there is something to assess.</summary>
    public bool HasCertificate => Qualifications.Count > 0 || StatedCategories.Count > 0 || Unrecognised;

    /// <summary>True when both say the same, lists compared by what is in them.</summary>
    public bool SameAs(Answers other) =>
        Unrecognised == other.Unrecognised && Nationality == other.Nationality && Country == other.Country && Age == other.Age && Hukou == other.Hukou
        && Qualifications.SequenceEqual(other.Qualifications) && StatedCategories.SequenceEqual(other.StatedCategories);

    /// <summary>A hash that goes with <see cref="SameAs"/>.</summary>
    public int ContentHash()
    {
        var hash = new HashCode();
        hash.Add(Unrecognised);
        hash.Add(Nationality);
        hash.Add(Country);
        hash.Add(Age);
        hash.Add(Hukou);
        foreach (var id in Qualifications) hash.Add(id);
        foreach (var category in StatedCategories) hash.Add(category);
        return hash.ToHashCode();
    }
}
