using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tool;

/// <summary>What is different between two versions of the list, in words; what we do not know is said, not guessed.</summary>
internal static class VersionDiff
{
    /// <summary>One sentence per difference, first the limits of what we know.</summary>
    public static IEnumerable<Bilingual> Between(KnowledgeBase knowledge, ListVersion from, ListVersion to)
    {
        foreach (var version in new[] { from, to }.Where(v => !v.AnnexLoaded))
        {
            yield return new Bilingual(
                $"清单 {version.Version} 版的官方证书附件尚未导入：下面只列出公开资料提到的证书，没有列出的不等于不在清单上。",
                $"The official certificate annex of version {version.Version} is not loaded: only certificates that public sources mention are compared, and one that is absent here may well be on the list.");
        }

        foreach (var qualification in knowledge.Qualifications.Values)
        {
            if (Certificate(qualification, On(knowledge, qualification, from), On(knowledge, qualification, to), from, to) is { } sentence) yield return sentence;
        }

        foreach (var measure in knowledge.Measures)
        {
            if (Measure(measure, from, to) is { } sentence) yield return sentence;
        }
    }

    private static Category[] On(KnowledgeBase knowledge, Qualification qualification, ListVersion version)
    {
        var listings = knowledge.Listings[qualification.Id].Where(l => l.Version == version.Version && l.Category is not null);
        // Once the annex is loaded it alone decides.
        return [.. listings.Where(l => !version.AnnexLoaded || l.Attestation == Attestation.Annex).Select(l => l.Category!.Value).Distinct().Order()];
    }

    private static Bilingual? Certificate(Qualification q, Category[] before, Category[] after, ListVersion from, ListVersion to)
    {
        if (before.SequenceEqual(after)) return null;
        var (zh, en) = ($"{q.Name.Zh}（{q.Id}）", $"{q.Name.En} ({q.Id})");
        var (was, now) = (Phrases.Categories(before), Phrases.Categories(after));
        if (before.Length == 0)
        {
            return from.AnnexLoaded
                ? new Bilingual($"新增：{zh}，{to.Version} 版属于{now.Zh}。", $"Added: {en}, in {now.En} of version {to.Version}.")
                : new Bilingual($"{zh}：{to.Version} 版属于{now.Zh}；是否在 {from.Version} 版中不清楚。", $"{en}: in {now.En} of version {to.Version}; whether it was on version {from.Version} is not known.");
        }

        if (after.Length == 0)
        {
            return to.AnnexLoaded
                ? new Bilingual($"移除：{zh}，{from.Version} 版属于{was.Zh}。", $"Removed: {en}, in {was.En} of version {from.Version}.")
                : new Bilingual($"{zh}：{from.Version} 版属于{was.Zh}；是否仍在 {to.Version} 版中不清楚。", $"{en}: in {was.En} of version {from.Version}; whether it is still on version {to.Version} is not known.");
        }

        return new Bilingual($"调整：{zh}，由 {from.Version} 版的{was.Zh}变为 {to.Version} 版的{now.Zh}。", $"Moved: {en}, from {was.En} of version {from.Version} to {now.En} of version {to.Version}.");
    }

    private static Bilingual? Measure(Measure measure, ListVersion from, ListVersion to) => (measure.Versions.Contains(from.Version), measure.Versions.Contains(to.Version)) switch
    {
        (false, true) => new Bilingual($"措施“{measure.Title.Zh}”：有资料写明适用于 {to.Version} 版；{from.Version} 版没有资料。", $"Measure “{measure.Title.En}”: attested for version {to.Version}; we hold no source for it under version {from.Version}."),
        (true, false) => new Bilingual($"措施“{measure.Title.Zh}”：有资料写明适用于 {from.Version} 版；{to.Version} 版没有资料。", $"Measure “{measure.Title.En}”: attested for version {from.Version}; we hold no source for it under version {to.Version}."),
        _ => null,
    };
}
