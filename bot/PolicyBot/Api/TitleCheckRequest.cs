using System.Text.Json.Serialization;

namespace PolicyBot.Api;

/// <summary>Body of <c>POST /api/title-checks</c>; whatever is left out stays open. Unknown properties are refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TitleCheckRequest
{
    /// <summary>Highest education: BelowBachelor, Bachelor, SecondBachelor, Master or Doctorate.</summary>
    public string? Education { get; init; }

    /// <summary>Completed years of relevant experience up to the round's closing day, 0 to 80.</summary>
    public int? Years { get; init; }

    /// <summary>Completed years of relevant work in Shanghai, 0 to 80.</summary>
    public int? YearsInShanghai { get; init; }

    /// <summary>Whether the degree is in science or engineering; looked at for engineering titles.</summary>
    public bool? ScienceOrEngineeringDegree { get; init; }

    /// <summary>The kind of title wanted: Engineering or AccountingOrEconomics.</summary>
    public string? Series { get; init; }

    /// <summary>Whether the person took part in an earlier round.</summary>
    public bool? EarlierRound { get; init; }
}
