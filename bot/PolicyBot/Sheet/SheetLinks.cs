using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Sheet;

/// <summary>Makes the addresses of take-away sheets, and opens them. Nothing is stored: the code in the address carries the answers, sealed.</summary>
public sealed class SheetLinks
{
    private readonly SheetSeal _seal;
    private readonly KnowledgeBase _knowledge;

    internal SheetLinks(SheetKey key, KnowledgeBase knowledge) => (_seal, _knowledge) = (new SheetSeal(key), knowledge);

    /// <summary>The address of the sheet for these answers on this server, e.g. <c>/sheet/3k9…</c>. The same answers and day give the same address.</summary>
    /// <param name="answers">What the applicant said; must name a certificate or a category.</param>
    /// <param name="date">Today: the day the sheet is for, and from which the address opens for 60 days.</param>
    public string PathFor(Answers answers, DateOnly date) => PathOf(CodeFor(answers, date, null, date));

    internal static string PathOf(string code) => "/sheet/" + code;

    internal string CodeFor(Answers answers, DateOnly date, string? listVersion, DateOnly today) =>
        _seal.Seal(SheetPacking.Write(new SheetContent(answers, date, listVersion, today, _knowledge.VersionId)));

    internal (OpenedSheet State, SheetContent? Content) Open(string code, DateOnly today)
    {
        if (_seal.Open(code) is not { } bytes || SheetPacking.Read(bytes, _knowledge, out var lost) is not { } content) return (OpenedSheet.Unknown, null);
        // A node whose clock is ahead of ours may have made it "tomorrow".
        if (today > content.LastDay) return (OpenedSheet.Expired, content);
        return lost > 0 ? (OpenedSheet.Outdated, content) : (OpenedSheet.Open, content);
    }
}
