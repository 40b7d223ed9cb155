using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads the CSV files of the register.</summary>
internal static class RegisterFiles
{
    /// <summary>Jurisdiction of bodies that belong to no country.</summary>
    public const string International = "INT";

    public static Dictionary<string, Region> Regions(string folder, DataErrors errors)
    {
        var table = CsvTable.Read(Path.Combine(folder, "regions.csv"),
            ["code", "name_zh", "name_en", "group", "demonyms_zh", "demonyms_en", "aliases_zh", "aliases_en"], errors);
        var regions = new Dictionary<string, Region>();
        foreach (var row in table.Rows)
        {
            var region = new Region(row.Required("code"), row.Bilingual("name_zh", "name_en"), row.Enum<NationalityGroup>("group"),
                row.List("demonyms_zh"), row.List("demonyms_en"), row.List("aliases_zh"), row.List("aliases_en"));
            if (region.Code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) row.Error("code", $"'{region.Code}' is not a country code: two capital letters such as GB");
            if (!regions.TryAdd(region.Code, region)) row.Error("code", $"'{region.Code}' is there twice");
        }

        return regions;
    }

    public static Dictionary<string, Issuer> Issuers(string folder, Dictionary<string, Region> regions, DataErrors errors)
    {
        var table = CsvTable.Read(Path.Combine(folder, "issuers.csv"),
            ["id", "abbreviation", "name_zh", "name_en", "aliases_zh", "aliases_en", "country", "url"], errors);
        var issuers = new Dictionary<string, Issuer>();
        foreach (var row in table.Rows)
        {
            var issuer = new Issuer(row.Id("id"), row.Optional("abbreviation"), row.Bilingual("name_zh", "name_en"),
                row.List("aliases_zh"), row.List("aliases_en"), Country(row, regions), row.Url("url"));
            if (!issuers.TryAdd(issuer.Id, issuer)) row.Error("id", $"'{issuer.Id}' is there twice");
        }

        return issuers;
    }

    public static Dictionary<string, Qualification> Qualifications(
        string folder, Dictionary<string, Issuer> issuers, Dictionary<string, Region> regions, Vocabulary vocabulary, DataErrors errors)
    {
        var table = CsvTable.Read(Path.Combine(folder, "qualifications.csv"),
            ["id", "abbreviation", "name_zh", "name_zh_origin", "name_en", "aliases_zh", "aliases_en", "issuer", "country", "field", "level", "url", "look_alikes"], errors);
        var qualifications = new Dictionary<string, Qualification>();
        foreach (var row in table.Rows)
        {
            if (!issuers.TryGetValue(row.Required("issuer"), out var issuer))
            {
                row.Error("issuer", $"'{row.Required("issuer")}' is not in issuers.csv");
                continue;
            }

            var qualification = new Qualification(row.Id("id"), row.Optional("abbreviation"), row.Bilingual("name_zh", "name_en"),
                row.OneOf("name_zh_origin", ["issuer", "rendering"]) == "rendering", row.List("aliases_zh"), row.List("aliases_en"), issuer, Country(row, regions),
                row.OneOf("field", vocabulary.Fields.Keys), row.OneOf("level", vocabulary.Levels.Keys), row.Url("url"), row.List("look_alikes"));
            NameChecks.Row(row, qualification, vocabulary);
            if (!qualifications.TryAdd(qualification.Id, qualification)) row.Error("id", $"'{qualification.Id}' is there twice");
        }

        foreach (var row in table.Rows)
        {
            foreach (var id in row.List("look_alikes").Where(id => !qualifications.ContainsKey(id))) row.Error("look_alikes", $"'{id}' is not in this file");
        }

        return qualifications;
    }

    public static IReadOnlyList<OutsideItem> Outside(string folder, IReadOnlyDictionary<string, Bilingual> reasons, DataErrors errors)
    {
        var table = CsvTable.Read(Path.Combine(folder, "outside.csv"), ["id", "name_zh", "name_en", "abbreviation", "aliases_zh", "aliases_en", "kind"], errors);
        var items = new Dictionary<string, OutsideItem>();
        foreach (var row in table.Rows)
        {
            var kind = row.OneOf("kind", reasons.Keys);
            var item = new OutsideItem(row.Id("id"), row.Bilingual("name_zh", "name_en"), row.Optional("abbreviation"),
                row.List("aliases_zh"), row.List("aliases_en"), kind, reasons.GetValueOrDefault(kind));
            if (!items.TryAdd(item.Id, item)) row.Error("id", $"'{item.Id}' is there twice");
        }

        return [.. items.Values];
    }

    public static IReadOnlyList<Listing> Listings(
        string folder, Dictionary<string, Qualification> qualifications, IReadOnlyList<ListVersion> versions, IReadOnlyDictionary<string, Source> sources, DataErrors errors)
    {
        var table = CsvTable.Read(Path.Combine(folder, "listings.csv"),
            ["qualification", "version", "category", "attestation", "source", "locator", "note_zh", "note_en"], errors);
        var listings = new List<Listing>();
        foreach (var row in table.Rows)
        {
            var id = row.Required("qualification");
            if (!qualifications.ContainsKey(id)) row.Error("qualification", $"'{id}' is not in qualifications.csv");
            var version = row.Optional("version") is { Length: > 0 } v ? v : null;
            if (version is not null && versions.All(k => k.Version != version)) row.Error("version", $"'{version}' is not in versions.yaml");
            if (!sources.TryGetValue(row.Required("source"), out var source))
            {
                row.Error("source", $"'{row.Required("source")}' is not in sources.yaml");
                continue;
            }

            Category? category = row.Optional("category").Length > 0 ? row.Enum<Category>("category") : null;
            Bilingual? note = row.Optional("note_zh").Length + row.Optional("note_en").Length > 0 ? row.Bilingual("note_zh", "note_en") : null;
            var listing = new Listing(id, version, category, row.Enum<Attestation>("attestation"), new Citation(source, row.Required("locator")), note);
            if (note is { } words) WordChecks.Check(words, message => row.Error("note_zh", message));
            ListingChecks.Row(row, listing, listings, versions);
            listings.Add(listing);
        }

        ListingChecks.Loaded(folder, versions, listings, errors);
        return listings;
    }

    private static string Country(CsvRow row, Dictionary<string, Region> regions)
    {
        var code = row.Required("country");
        if (code != International && !regions.ContainsKey(code)) row.Error("country", $"'{code}' is not in regions.csv");
        return code;
    }
}
