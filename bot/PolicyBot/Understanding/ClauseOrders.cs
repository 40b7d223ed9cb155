using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Hears orders clause by clause: "thanks, bye", "God bless. Print it for me?", 再看我自己的 我刚才的还在吗.</summary>
public sealed partial class ClauseOrders(Lexemes lexemes, OrderReader orders)
{
    /// <summary>What is wanted when every part of a message is a command; null when one is not.</summary>
    internal Command? Each(string text)
    {
        var commands = Parts(text).Select(lexemes.CommandOf).ToArray();
        if (commands.Length < 2 || commands.Any(c => c is null)) return null;
        // 取消吧 不问了: whoever calls it off is asked nothing more.
        return commands.Contains(Command.LeaveOff) && commands.Contains(Command.StartOver) ? Command.CallOff : commands[^1];
    }

    /// <summary>The order that the last clause gives, after words that were understood as nothing else.</summary>
    internal Command? Last(string text) =>
        Parts(text).ToArray() is { Length: > 1 } clauses && (lexemes.CommandOf(clauses[^1]) ?? orders.Read(clauses[^1])) is { } last
        && last is Command.Back or Command.StartOver or Command.Skip or Command.Human or Command.Repeat or Command.LeaveOff or Command.Sheet or Command.Stored or Command.AlreadyTold or Command.GoOn or Command.Thanks or Command.Goodbye
        // "…, enough?" asks.
        && !(last == Command.LeaveOff && text.AsSpan().TrimEnd() is [.., '?' or '？']) ? last : null;

    /// <summary>The order that the first clause gives: "show me that in Chinese please, my partner reads along".</summary>
    internal Command? First(string text) =>
        Parts(text).ToArray() is { Length: > 1 } clauses && (lexemes.CommandOf(clauses[0]) ?? orders.Read(clauses[0])) is { } first
        && first is Command.Chinese or Command.English or Command.Traditional or Command.Simplified or Command.Sheet or Command.Repeat or Command.Why ? first : null;

    /// <summary>True when one clause is this command.</summary>
    internal bool Says(Command command, string text) => Parts(text).Any(c => lexemes.CommandOf(c) == command);

    /// <summary>The language asked for at the end, after a reason: "my colleague cannot read Chinese, switch to English"; a bare name is none.</summary>
    internal Command? Language(string text) =>
        Wishes().Split(text).Select(lexemes.Fold).LastOrDefault(p => p.Length > 0) is { } last && (lexemes.CommandOf(last) ?? orders.Read(last)) is { } wish
        && wish is Command.Chinese or Command.English or Command.Traditional or Command.Simplified && !lexemes[LexemeList.EnglishKeys].Contains(last) && !lexemes[LexemeList.ChineseKeys].Contains(last) ? wish : null;

    /// <summary>True when a message opens by returning to the person writing: 还看我的，….</summary>
    internal bool TurnsToSelf(string text) => Parts(text).Take(2).Any(c => lexemes.CommandOf(c) == Command.Mine);

    [GeneratedRegex(@"[,，。.!！?？;；:：\n—–]|\s-\s|\b(?:so|but|and|then)\b(?=\s+(?:please|pls|could|can|switch|change|write|reply|answer|speak|let))|(?=\b(?:please|pls|can|could|would)\s+(?:you\s+|we\s+)?(?:please\s+)?(?:switch|change|write|reply|answer|speak|use|continue|talk|go|do|have)\b)|(?=(?:请|請|麻烦|麻煩|能不能|可以)?(?:换成?|換成?|改用|改成|切换|切換|转成|轉成|用)(?:英|中|简|繁|簡))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wishes();

    private IEnumerable<string> Parts(string text) => Pauses.Split(text).Select(lexemes.Fold).Where(p => p.Length > 0);
}
