using PolicyBot.Knowledge.Importing.Review;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Applying;

/// <summary>One decided line of a review file.</summary>
internal sealed record Reviewed(long Line, CsvRow Row, ReviewStatus Status, string Id, IReadOnlyList<Category> Categories, string NameZh, string NameEn, string Place, string Number)
{
    /// <summary>Reads all lines; what a person still has to decide is an error with its line.</summary>
    public static List<Reviewed> ReadAll(CsvTable table, KnowledgeBase knowledge, DataErrors errors)
    {
        var all = new List<Reviewed>();
        foreach (var row in table.Rows)
        {
            var status = row.Enum<ReviewStatus>("status");
            var id = row.Optional("qualification");
            // Whoever writes an id beside "ambiguous" has decided.
            if (status == ReviewStatus.Ambiguous && id.Length > 0) status = knowledge.Qualifications.ContainsKey(id) ? ReviewStatus.Matched : ReviewStatus.Ambiguous;
            if (status == ReviewStatus.Skip) continue;
            var (zh, en) = (row.Optional("name_zh"), row.Optional("name_en"));
            if (status == ReviewStatus.Ambiguous)
            {
                var choices = row.Optional("candidates");
                row.Error("status", $"is 'ambiguous' for '{(zh.Length > 0 ? zh : en)}': write the right id into 'qualification'{(choices.Length > 0 ? $" (candidates: {choices.Replace('|', ' ')})" : "")}, or set status to 'new' or 'skip'");
                continue;
            }

            if (status == ReviewStatus.Matched && !knowledge.Qualifications.ContainsKey(id)) row.Error("qualification", $"'{id}' is not in qualifications.csv");
            if (status == ReviewStatus.New && id.Length > 0) row.Id("qualification");
            if (zh.Length + en.Length == 0) row.Error("name_zh", "and name_en are both empty");
            all.Add(new Reviewed(all.Count, row, status, id, CategoriesOf(row), zh, en, row.Required("place"), row.Required("row")));
        }

        return all;
    }

    private static Category[] CategoriesOf(CsvRow row)
    {
        var texts = row.List("categories");
        if (texts.Length == 0) row.Error("categories", "is empty; write A, B, C or D, several with | between");
        foreach (var text in texts.Where(t => !Enum.GetNames<Category>().Contains(t))) row.Error("categories", $"'{text}' must be A, B, C or D");
        return [.. texts.Where(t => Enum.GetNames<Category>().Contains(t)).Select(Enum.Parse<Category>).Distinct().Order()];
    }
}
