using PolicyBot.Knowledge;

namespace PolicyBot.Api;

/// <summary>Two things in one request that cannot both be meant; a partner is told so instead of one of them being preferred.</summary>
internal static class Contradictions
{
    /// <summary>What contradicts what, in words; null if nothing does.</summary>
    public static string? In(AssessmentRequest request, KnowledgeBase knowledge)
    {
        if (request.StatedCategories is { Count: > 0 } && (request.Qualification is not null || request.Qualifications is { Count: > 0 }))
        {
            return "'statedCategories' and 'qualification' exclude each other: to go by the certificate category somebody states, leave 'qualification' out.";
        }

        string?[] ids = [.. request.Qualification is { } one ? [one] : Array.Empty<string>(), .. request.Qualifications ?? []];
        if (Doubled(ids) is { } id) return $"'qualifications' names {Problems.Quote(id)} more than once; name each certificate once.";
        if (Doubled(request.StatedCategories ?? []) is { } category) return $"'statedCategories' names {Problems.Quote(category)} more than once; name each certificate category once.";

        if (request.ListVersion is null || knowledge.Versions.Find(request.ListVersion) is not { } version) return null;
        var next = knowledge.Versions.All.FirstOrDefault(v => v.InForceFrom > version.InForceFrom);
        return next is not null && AssessmentRequestReader.DayOf(request.Date) is { } date && date >= next.CertainFrom
            ? $"'listVersion' {version.Version} had been followed by {next.Version} on 'date' {date:yyyy-MM-dd}; leave one of them out." : null;
    }

    private static string? Doubled(IEnumerable<string?> names) => names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
}
