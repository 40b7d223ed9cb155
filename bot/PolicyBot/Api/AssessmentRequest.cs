using System.Text.Json.Serialization;

namespace PolicyBot.Api;

/// <summary>Body of <c>POST /api/assessments</c>. Texts are checked by us, so that a mistake is answered in words. Unknown properties are refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AssessmentRequest
{
    /// <summary>Id of a qualification of the register.</summary>
    public string? Qualification { get; init; }

    /// <summary>Ids of several qualifications held by one person.</summary>
    public IReadOnlyList<string?>? Qualifications { get; init; }

    /// <summary>Certificate categories the applicant states: A, B, C, D.</summary>
    public IReadOnlyList<string?>? StatedCategories { get; init; }

    /// <summary>ForeignNational, HongKong, Macao, Taiwan or MainlandChina.</summary>
    public string? Nationality { get; init; }

    /// <summary>ISO 3166 alpha-2 code of the passport; gives the nationality where that is absent.</summary>
    public string? Country { get; init; }

    /// <summary>Age in completed years, 0 to 120.</summary>
    public int? Age { get; init; }

    /// <summary>Shanghai or Elsewhere; looked at for mainland citizens only.</summary>
    public string? Hukou { get; init; }

    /// <summary>Version of the list to go by; by default the one in force on the date.</summary>
    public string? ListVersion { get; init; }

    /// <summary>The day to assess for, yyyy-MM-dd; by default today in Shanghai.</summary>
    public string? Date { get; init; }
}
