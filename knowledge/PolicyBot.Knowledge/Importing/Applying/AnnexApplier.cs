using PolicyBot.Knowledge.Importing.Review;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Importing.Applying;

/// <summary>Takes a reviewed annex into the data files. All or nothing; the same file twice changes nothing.</summary>
public static class AnnexApplier
{
    /// <summary>Applies a review file.</summary>
    /// <param name="review">The reviewed file.</param>
    /// <param name="folder">The data folder to change.</param>
    /// <param name="today">Becomes the date of the data if anything changes; null leaves it.</param>
    /// <exception cref="ImportException">Lines are undecided or wrong, each named by line and column; nothing was changed.</exception>
    /// <exception cref="KnowledgeException">The data folder, before or after, is not fit to serve from; nothing was changed.</exception>
    public static ApplyResult Apply(string review, string folder, DateOnly? today = null)
    {
        var knowledge = KnowledgeLoader.Load(folder);
        var errors = new DataErrors();
        var table = ReviewFile.Read(review, errors);
        var lines = Reviewed.ReadAll(table, knowledge, errors);
        var (version, inForce, url) = Head(table, errors);
        if (errors.All.Count == 0 && lines.Count == 0) errors.Add(table.File, 1, 1, "holds no line to apply");
        Refuse(errors);

        var files = new DataFiles(folder);
        var sourceId = SourceId(knowledge, version, url);
        if (!knowledge.Sources.ContainsKey(sourceId)) files["sources.yaml"] = VersionEdit.WithSource(files["sources.yaml"], sourceId, version, url);
        files["versions.yaml"] = VersionEdit.Loaded(files["versions.yaml"], knowledge, version, inForce, sourceId);

        var additions = new RegisterAdditions(knowledge, url);
        var listings = lines.Select(line => (Id: line.Status == ReviewStatus.New ? additions.Add(line) : line.Id, line)).ToList()
            .SelectMany(l => l.line.Categories.Select(c => (l.Id, Category: c, l.line)))
            .DistinctBy(l => (l.Id, l.Category))
            .Select(l => CsvText.Record([l.Id, version, l.Category.ToString(), "annex", sourceId, $"{l.line.Place}, row {l.line.Number}", "", ""])).ToList();
        Refuse(errors);
        files["issuers.csv"] = Append(files["issuers.csv"], additions.Issuers);
        files["qualifications.csv"] = Append(files["qualifications.csv"], additions.Qualifications);
        files["listings.csv"] = Listings(files["listings.csv"], version, sourceId, listings, out var removed);

        if (today is { } day && files.HasChanges) files["assessment.yaml"] = VersionEdit.WithDataDate(files["assessment.yaml"], day);

        var notes = new List<string>();
        if (knowledge.Measures.All(m => !m.Versions.Contains(version))) notes.Add($"No measure names version {version} yet. Read its notice, then add \"{version}\" to 'versions' of every measure in measures.yaml that it confirms; until then the bot says it has no source for them.");
        return new ApplyResult(files.Commit(), listings.Count, removed, additions.Qualifications.Count, additions.Issuers.Count, notes);
    }

    private static (string Version, string InForce, string Url) Head(CsvTable table, DataErrors errors)
    {
        string? version = null, inForce = null, url = null;
        foreach (var row in table.Rows)
        {
            version = Same(row, "list_version", Unmarked(row.Required("list_version"), ReviewFile.VersionMark), version);
            inForce = Same(row, "in_force", Unmarked(row.Required("in_force"), ReviewFile.InForceMark), inForce);
            url = Same(row, "source", row.Url("source"), url);
        }

        if (inForce is not null && !DateText.TryDay(inForce, out _) && !DateText.TryMonth(inForce, out _)) table.Rows[0].Error("in_force", $"'{inForce}' must be 2025-11-14 or, where the day is not known, 2025-11");
        return (version ?? "", inForce ?? "", url ?? "");

        static string Same(CsvRow row, string column, string value, string? first)
        {
            if (first is not null && value != first) row.Error(column, $"'{value}' differs from '{first}' in the lines above");
            return first ?? value;
        }
    }

    private static string Unmarked(string text, string mark) => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase) ? text[mark.Length..].Trim() : text;

    /// <summary>The source of this annex: the one with this address, else a new id.</summary>
    private static string SourceId(KnowledgeBase knowledge, string version, string url)
    {
        var stem = $"ANNEX-{version}";
        var own = knowledge.Sources.Values.FirstOrDefault(s => s.Url == url && s.Id.StartsWith(stem, StringComparison.Ordinal));
        if (own is not null) return own.Id;
        var id = stem;
        for (var i = 2; knowledge.Sources.ContainsKey(id); i++) id = $"{stem}-{i}";
        return id;
    }

    /// <summary>The annex of one source is replaced as a whole, so that a corrected table corrects the data.</summary>
    private static string Listings(string text, string version, string sourceId, List<string> listings, out int removed)
    {
        var records = CsvText.Records(text);
        var old = records.Where(IsOfThisAnnex).ToHashSet();
        removed = old.Except(listings).Count();
        return old.SetEquals(listings) ? text : Append(string.Join('\n', records.Where(r => !IsOfThisAnnex(r))) + "\n", listings);

        bool IsOfThisAnnex(string record) => CsvText.Fields(record) is [_, var v, _, var attestation, var source, ..] && v == version && attestation == "annex" && source == sourceId;
    }

    private static string Append(string text, List<string> records) =>
        records.Count == 0 ? text : (text.EndsWith('\n') ? text : text + "\n") + string.Join('\n', records) + "\n";

    private static void Refuse(DataErrors errors)
    {
        if (errors.All.Count > 0) throw new ImportException(errors.All);
    }
}
