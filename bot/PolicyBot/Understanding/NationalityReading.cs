using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>The nationality a message states.</summary>
public sealed record NationalityReading
{
    /// <summary>No nationality.</summary>
    public static readonly NationalityReading None = new();

    /// <summary>What reading came to; the other members follow from it.</summary>
    public NationalityKind Kind { get; init; }

    /// <summary>ISO 3166 alpha-2; null for "foreigner", 外籍. Only with <see cref="NationalityKind.Region"/>.</summary>
    public string? Code { get; init; }

    /// <summary>The group; only with <see cref="NationalityKind.Region"/>.</summary>
    public NationalityGroup? Group { get; init; }

    /// <summary>Why to ask; only with <see cref="NationalityKind.Ambiguous"/>.</summary>
    public NationalityDoubt? Doubt { get; init; }

    /// <summary>The codes the question is about, in the order they were named; empty when no country was ("绿卡").</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Whose nationality it is.</summary>
    public Subject Subject { get; init; }

    /// <summary>The words it was read from.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Every stretch that speaks of a person's nationality or residence, in order; never a certificate's country.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];
}
