using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>One condition of a measure that we can check, with the words for it; evaluated in three values.</summary>
public abstract record Predicate
{
    /// <summary>Said when the condition fails. May hold <c>{group}</c> and <c>{age}</c>.</summary>
    public required Bilingual Otherwise { get; init; }

    /// <summary>Said when the answer is missing.</summary>
    public required Bilingual Unknown { get; init; }

    /// <summary>What would make it hold; null if there is nothing useful to say.</summary>
    public Bilingual? Change { get; init; }

    /// <summary>Where the condition itself is stated; empty means the measure's own citations.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What to ask for when the answer is missing.</summary>
    public abstract Missing Needs { get; }

    /// <summary>True, false, or null when the answer it needs is missing.</summary>
    public abstract bool? Holds(Answers answers);
}

/// <summary>The applicant belongs to one of these groups.</summary>
public sealed record NationalityPredicate(IReadOnlyList<NationalityGroup> Groups) : Predicate
{
    /// <inheritdoc/>
    public override Missing Needs => Missing.Nationality;

    /// <inheritdoc/>
    public override bool? Holds(Answers answers) => answers.Nationality is { } group ? Groups.Contains(group) : null;
}

/// <summary>The applicant's age lies between two bounds, both included.</summary>
/// <param name="From">Youngest age in completed years.</param>
/// <param name="To">Oldest age in completed years.</param>
public sealed record AgePredicate(int From, int To) : Predicate
{
    /// <inheritdoc/>
    public override Missing Needs => Missing.Age;

    /// <inheritdoc/>
    public override bool? Holds(Answers answers) => answers.Age is { } age ? age >= From && age <= To : null;
}

/// <summary>A mainland citizen's household is registered here; never holds for anyone else.</summary>
public sealed record HukouPredicate(Hukou Required) : Predicate
{
    /// <inheritdoc/>
    public override Missing Needs => Missing.Hukou;

    /// <inheritdoc/>
    public override bool? Holds(Answers answers) => answers.Hukou is { } hukou ? hukou == Required : null;
}
