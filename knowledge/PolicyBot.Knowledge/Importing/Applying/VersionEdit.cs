using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Importing.Applying;

/// <summary>Changes <c>versions.yaml</c> and <c>sources.yaml</c> as text, so that comments and layout stay as people wrote them.</summary>
internal static partial class VersionEdit
{
    /// <summary>Marks a version's annex as loaded; adds the version in its place if it is new.</summary>
    /// <param name="yaml">Content of <c>versions.yaml</c>.</param>
    /// <param name="knowledge">The data as they are.</param>
    /// <param name="version">e.g. <c>3.0</c>.</param>
    /// <param name="inForce">A day or a month.</param>
    /// <param name="sourceId">Source of a version that is new.</param>
    /// <exception cref="ImportException">The date contradicts the data.</exception>
    public static string Loaded(string yaml, KnowledgeBase knowledge, string version, string inForce, string sourceId)
    {
        var entries = Entry().Split(yaml);
        var known = knowledge.Versions.Find(version);
        if (known is null) return Insert(entries, version, inForce, sourceId);
        var dayGiven = DateText.TryDay(inForce, out var day);
        if (!dayGiven) DateText.TryMonth(inForce, out day);
        var agrees = known.DayKnown && dayGiven ? day == known.InForceFrom : (day.Year, day.Month) == (known.InForceFrom.Year, known.InForceFrom.Month);
        if (!agrees) throw new ImportException($"versions.yaml has version {version} in force since {known.InForceFrom.ToString(known.DayKnown ? "yyyy-MM-dd" : "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)}, the review file since {inForce}; correct the one that is wrong.");
        var at = Array.FindIndex(entries, e => VersionOf(e) == version);
        // A day is better than the month we had.
        if (dayGiven && !known.DayKnown) entries[at] = InForce().Replace(entries[at], $"  inForce: \"{inForce}\"", 1);
        if (!known.AnnexLoaded) entries[at] = InForce().Replace(entries[at], m => m.Value + "\n  annex: loaded", 1);
        return string.Concat(entries);
    }

    /// <summary>Adds a source at the end.</summary>
    public static string WithSource(string yaml, string id, string version, string url) => $"""
        {yaml.TrimEnd()}
        - id: {id}
          title:
            zh: 清单 {version} 版的官方证书附件
            en: Official certificate annex of version {version} of the list
          url: {Quoted(url)}
          kind: official

        """.ReplaceLineEndings("\n");

    /// <summary>Sets the date of the data in <c>assessment.yaml</c>.</summary>
    public static string WithDataDate(string yaml, DateOnly day) =>
        DataDate().Replace(yaml, $"dataDate: \"{day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}\"", 1);

    private static string Insert(string[] entries, string version, string inForce, string sourceId)
    {
        var entry = $$"""
            - version: "{{version}}"
              name: {zh: "《上海市境外职业资格证书认可清单》（{{version}} 版）", en: "Shanghai's list of recognised foreign professional qualification certificates, version {{version}}"}
              inForce: "{{inForce}}"
              annex: loaded
              citations:
                - {source: {{sourceId}}, locator: "certificate annex"}

            """.ReplaceLineEndings("\n");
        var at = Array.FindIndex(entries, e => InForce().Match(e) is { Success: true } m && string.CompareOrdinal(m.Groups[1].Value, inForce) > 0);
        var list = entries.ToList();
        if (at >= 0) list.Insert(at, entry);
        else list[^1] = list[^1].TrimEnd() + "\n" + entry;
        return string.Concat(list);
    }

    private static string? VersionOf(string entry) => VersionKey().Match(entry) is { Success: true } m ? m.Groups[1].Value : null;

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"(?m)^dataDate:[^\r\n]*")]
    private static partial Regex DataDate();

    [GeneratedRegex(@"(?m)(?=^- )")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\A- version:\s*[""']?([^""'\s]+)")]
    private static partial Regex VersionKey();

    [GeneratedRegex(@"(?m)^  inForce:\s*[""']?([0-9-]+)[""']?[ \t]*\r?$")]
    private static partial Regex InForce();
}
