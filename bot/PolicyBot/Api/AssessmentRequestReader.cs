using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Api;

/// <summary>Checks a request and turns it into answers; the first mistake is named in words, beginning with the property.</summary>
internal sealed class AssessmentRequestReader(KnowledgeBase knowledge)
{
    private const int OldestAge = 120;

    /// <summary>The day written yyyy-MM-dd; null for any other text.</summary>
    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The answers, the day and the version asked for; or what is wrong.</summary>
    public (Answers Answers, DateOnly Date, ListVersion? Version, string? Mistake) Read(AssessmentRequest request, DateOnly today)
    {
        string? mistake = null;
        string[] ids = [.. request.Qualification is { } one ? [one] : Array.Empty<string>(), .. request.Qualifications?.Select(q => q ?? "") ?? []];
        var unknown = ids.FirstOrDefault(id => !knowledge.Qualifications.ContainsKey(id));
        if (unknown is not null) Fail($"'{(unknown == request.Qualification ? "qualification" : "qualifications")}' {Problems.Quote(unknown)} is not an id of the register; GET /api/certificates?q= finds ids by name.");

        var categories = request.StatedCategories?.Select(c => One<Category>("statedCategories", c)!.Value).Distinct().Order().ToArray() ?? [];
        var country = request.Country is null || knowledge.Regions.ContainsKey(request.Country) ? request.Country
            : Refuse<string>($"'country' {Problems.Quote(request.Country)} is not an ISO 3166 alpha-2 code such as GB.");
        var nationality = request.Nationality is null ? (NationalityGroup?)null : One<NationalityGroup>("nationality", request.Nationality);
        var group = country is null ? (NationalityGroup?)null : knowledge.Regions[country].Group;
        if (nationality is not null && group is not null && nationality != group) Fail($"'country' {country} does not go with 'nationality' {nationality}; leave one of them out.");
        if (request.Age is < 0 or > OldestAge) Fail($"'age' must be a whole number of years from 0 to {OldestAge}.");
        var hukou = request.Hukou is null ? (Hukou?)null : One<Hukou>("hukou", request.Hukou);

        var date = DayOf(request.Date) ?? today;
        if (request.Date is not null && DayOf(request.Date) is null) Fail($"'date' {Problems.Quote(request.Date)} must be a day such as 2026-11-23.");
        var version = request.ListVersion is null ? null : knowledge.Versions.Find(request.ListVersion)
            ?? Refuse<ListVersion>($"'listVersion' {Problems.Quote(request.ListVersion)} must be one of {string.Join(", ", knowledge.Versions.All.Select(v => v.Version))}.");
        if (ids.Length == 0 && categories.Length == 0) Fail("Give 'qualification' (an id of the register) or 'statedCategories' (such as [\"B\"]).");

        return (new Answers
        {
            Qualifications = [.. ids.Distinct()],
            StatedCategories = categories,
            Nationality = nationality ?? group,
            Country = country,
            Age = request.Age,
            Hukou = hukou,
        }, date, version, mistake);

        void Fail(string what) => mistake ??= what;

        T? Refuse<T>(string what)
            where T : class
        {
            Fail(what);
            return null;
        }

        T? One<T>(string property, string? value)
            where T : struct, Enum
        {
            if (value is not null && Enum.GetNames<T>().Contains(value)) return Enum.Parse<T>(value);
            Fail($"'{property}' {Problems.Quote(value)} must be one of {string.Join(", ", Enum.GetNames<T>())}.");
            return default(T);
        }
    }
}
