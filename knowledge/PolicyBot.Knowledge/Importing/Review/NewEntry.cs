using System.Globalization;
using System.Text;
using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>Proposes the register entry of a certificate that is not in it yet; the reviewer sees and may change everything.</summary>
internal sealed class NewEntry(KnowledgeBase knowledge, TextFolder folder, ReviewRequest request)
{
    private const int LongestId = 60;
    private const string OtherField = "other";
    private readonly Dictionary<string, string> _ids = [];
    private readonly HashSet<string> _taken = [.. knowledge.Qualifications.Keys, .. knowledge.Issuers.Keys];

    /// <summary>An id for the certificate; the same certificate in another category gets the same.</summary>
    public string IdOf(AnnexRow row)
    {
        var key = $"{folder.Fold(row.NameZh)}|{folder.Fold(row.NameEn)}|{folder.Fold(row.IssuerZh)}|{folder.Fold(row.IssuerEn)}";
        if (!_ids.TryGetValue(key, out var id)) _ids[key] = id = Free(Slug(row.NameEn), $"list-{Slug(request.ListVersion)}-{Slug(row.Place)}-{row.Row.ToString(CultureInfo.InvariantCulture)}");
        return id;
    }

    /// <summary>The id of its issuer: a known one, or a proposed one.</summary>
    public string IssuerOf(AnnexRow row, RowMatch match)
    {
        if (match.Issuers.Count == 1) return match.Issuers[0].Id;
        if (row.IssuerEn.Length + row.IssuerZh.Length == 0) return "";
        var key = $"issuer|{folder.Fold(row.IssuerZh)}|{folder.Fold(row.IssuerEn)}";
        if (!_ids.TryGetValue(key, out var id)) _ids[key] = id = Free(Slug(row.IssuerEn), $"issuer-{Slug(request.ListVersion)}-{Slug(row.Place)}-{row.Row.ToString(CultureInfo.InvariantCulture)}");
        return id;
    }

    /// <summary>The field of the vocabulary that the printed one names, else that of the issuer's other certificates.</summary>
    public string FieldOf(AnnexRow row, RowMatch match)
    {
        var printed = HeaderWords.Plain(row.Field);
        var fields = knowledge.Vocabulary.Fields;
        if (printed.Length > 0)
        {
            var named = fields.Where(f => printed == HeaderWords.Plain(f.Value.Zh) || printed == HeaderWords.Plain(f.Value.En) || printed == f.Key).Select(f => f.Key)
                .Concat(fields.Where(f => printed.Contains(HeaderWords.Plain(f.Value.Zh), StringComparison.Ordinal) || printed.Contains(HeaderWords.Plain(f.Value.En), StringComparison.Ordinal))
                    .OrderByDescending(f => f.Value.Zh.Length).Select(f => f.Key)).FirstOrDefault();
            if (named is not null) return named;
        }

        var same = match.Issuers.Count != 1 ? null : knowledge.Qualifications.Values.Where(q => q.Issuer == match.Issuers[0])
            .GroupBy(q => q.Field).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return same ?? (fields.ContainsKey(OtherField) ? OtherField : "");
    }

    /// <summary>The grade the name itself says; "certified" where it says none.</summary>
    public string LevelOf(AnnexRow row)
    {
        var text = $" {folder.Fold($"{row.Level} {row.NameZh} {row.NameEn}")} ";
        var spaced = knowledge.Vocabulary.Levels
            .SelectMany(l => l.Value.Select(word => (Level: l.Key, Word: folder.Fold(word))))
            .OrderByDescending(l => l.Word.Length)
            .FirstOrDefault(l => l.Word.Length > 0 && text.Contains($" {l.Word} ", StringComparison.Ordinal));
        if (spaced.Level is not null) return spaced.Level;
        if (text.Contains(" chartered ", StringComparison.Ordinal)) return "chartered";
        if (text.Contains(" diploma ", StringComparison.Ordinal)) return "diploma";
        return text.Contains(" licensed ", StringComparison.Ordinal) ? "licensed" : text.Contains(" registered ", StringComparison.Ordinal) ? "registered" : "certified";
    }

    private string Free(string slug, string fallback)
    {
        var stem = slug.Length >= 3 ? slug : fallback;
        var id = stem;
        for (var i = 2; !_taken.Add(id); i++) id = $"{stem}-{i.ToString(CultureInfo.InvariantCulture)}";
        return id;
    }

    /// <summary>Lower-case letters, digits and hyphens; empty where the text has neither letters nor digits of ASCII.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Tables.CellText.Decomposed(text).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length <= LongestId) return whole;
        var cut = whole.LastIndexOf('-', LongestId);
        return whole[..(cut > 0 ? cut : LongestId)];
    }
}
