using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Console;

/// <summary>What the page's script has to know before the first question.</summary>
/// <param name="VersionId">The knowledge served.</param>
/// <param name="DataDate">Date of the newest source we hold, a day or a month.</param>
/// <param name="Today">Today in Shanghai.</param>
/// <param name="CurrentVersion">The version of the list in force today.</param>
/// <param name="Versions">All versions, oldest first.</param>
/// <param name="Verdicts">Words for verdicts.</param>
internal sealed record ConsoleData(
    string VersionId,
    string DataDate,
    string Today,
    string CurrentVersion,
    IReadOnlyList<VersionItem> Versions,
    IReadOnlyDictionary<string, Text> Verdicts)
{
    /// <summary>Data whose newest source is older get a warning: the list has come out about once a year.</summary>
    public const int OldAfterDays = 180;

    /// <summary>True when the data are so old that a new version of the list may have been missed.</summary>
    public bool DataOld { get; init; }

    /// <summary>Reads it off the knowledge.</summary>
    public static ConsoleData Of(KnowledgeBase knowledge, DateOnly today)
    {
        // Dates are written year first, so the latest is also the greatest text.
        var date = knowledge.Sources.Values.Select(s => s.Date ?? "").Max(StringComparer.Ordinal) ?? "";
        return new ConsoleData(
            knowledge.VersionId,
            date,
            Day(today),
            knowledge.Versions.All.LastOrDefault(v => v.CertainFrom <= today)?.Version ?? knowledge.Versions.Latest.Version,
            [.. knowledge.Versions.All.Select(v => new VersionItem(v.Version, ToText(v.Name), v.DayKnown ? Day(v.InForceFrom) : Day(v.InForceFrom)[..7], v.AnnexLoaded))],
            knowledge.Words.Verdicts.ToDictionary(v => v.Key.ToString(), v => ToText(v.Value)))
        {
            DataOld = !DateOnly.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, out var day) || today.DayNumber - day.DayNumber > OldAfterDays,
        };
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Text ToText(Bilingual words) => new(words.Zh, words.En);
}

/// <summary>One version of the list.</summary>
/// <param name="Version">e.g. 3.0.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">Day or month from which it is in force.</param>
/// <param name="Annex">True when its official certificate annex is loaded.</param>
internal sealed record VersionItem(string Version, Text Name, string From, bool Annex);
