using PolicyBot.Knowledge.Importing.Review;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Applying;

/// <summary>New certificates and issuers of a review file as records for <c>qualifications.csv</c> and <c>issuers.csv</c>.</summary>
internal sealed class RegisterAdditions(KnowledgeBase knowledge, string source)
{
    private readonly Dictionary<string, (string Zh, string En)> _added = [];
    private readonly HashSet<string> _addedIssuers = [];

    /// <summary>Records to append to <c>qualifications.csv</c>.</summary>
    public List<string> Qualifications { get; } = [];

    /// <summary>Records to append to <c>issuers.csv</c>.</summary>
    public List<string> Issuers { get; } = [];

    /// <summary>The id under which a new certificate is kept; adds it unless an earlier run or line did.</summary>
    public string Add(Reviewed line)
    {
        var row = line.Row;
        var name = (Zh: line.NameZh.Length > 0 ? line.NameZh : line.NameEn, En: line.NameEn.Length > 0 ? line.NameEn : line.NameZh);
        var issuer = row.Optional("issuer");
        var id = line.Id.Length > 0 ? line.Id : ExistingId(name, issuer) ?? FreeId(name.En, row);
        if (knowledge.Qualifications.TryGetValue(id, out var known))
        {
            if (known.Name.Zh != name.Zh || known.Name.En != name.En) row.Error("qualification", $"'{id}' is the id of '{known.Name.En}'; choose another one, or set status to 'matched'");
            return id;
        }

        if (_added.TryGetValue(id, out var earlier))
        {
            if (earlier != name) row.Error("qualification", $"'{id}' is given to '{earlier.En}' in another line");
            return id;
        }

        _added[id] = name;
        var url = WebAddress(row) ?? (knowledge.Issuers.TryGetValue(issuer, out var body) ? body.Url : source);
        var country = Country(row);
        Qualifications.Add(CsvText.Record(
        [
            id, row.Optional("abbreviation"), name.Zh, line.NameZh.Length > 0 ? "issuer" : "rendering", name.En, "", "",
            Issuer(row, issuer, country), country, row.OneOf("field", knowledge.Vocabulary.Fields.Keys), row.OneOf("level", knowledge.Vocabulary.Levels.Keys), url, "",
        ]));
        return id;
    }

    private string? ExistingId((string Zh, string En) name, string issuer) =>
        knowledge.Qualifications.Values.FirstOrDefault(q => q.Name.Zh == name.Zh && q.Name.En == name.En && q.Issuer.Id == issuer)?.Id
        ?? _added.FirstOrDefault(a => a.Value == name).Key;

    private string FreeId(string name, CsvRow row)
    {
        var slug = NewEntry.Slug(name);
        if (slug.Length < 3) row.Error("qualification", "is empty and the name has no Latin letters to make an id of; write one, such as 'japan-tax-accountant'");
        else if (knowledge.Qualifications.ContainsKey(slug) || _added.ContainsKey(slug)) row.Error("qualification", $"is empty and '{slug}' is taken; write an id of your own");
        return slug;
    }

    private string Issuer(CsvRow row, string id, string country)
    {
        if (knowledge.Issuers.ContainsKey(id) || !_addedIssuers.Add(id)) return id;
        var (zh, en) = (row.Optional("issuer_zh"), row.Optional("issuer_en"));
        if (zh.Length + en.Length == 0) row.Error("issuer", id.Length == 0 ? "is missing: write an id of issuers.csv, or an id of your own and the names into issuer_zh and issuer_en" : $"'{id}' is not in issuers.csv; write its names into issuer_zh and issuer_en to add it");
        else if (id.Length == 0) row.Error("issuer", "is empty; write an id such as 'japan-tax-board'");
        else row.Id("issuer");
        Issuers.Add(CsvText.Record([id, "", zh.Length > 0 ? zh : en, en.Length > 0 ? en : zh, "", "", country, source]));
        return id;
    }

    private string Country(CsvRow row)
    {
        var code = row.Required("country");
        if (code.Length > 0 && code != RegisterFiles.International && !knowledge.Regions.ContainsKey(code)) row.Error("country", $"'{code}' is not a code of regions.csv");
        return code;
    }

    private static string? WebAddress(CsvRow row)
    {
        var text = row.Optional("url");
        if (text.Length == 0) return null;
        return row.Url("url");
    }
}
