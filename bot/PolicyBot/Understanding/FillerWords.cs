namespace PolicyBot.Understanding;

/// <summary>Words that may surround a bare answer ("well, I'm 65 now, thanks") without changing what it answers.</summary>
internal static class FillerWords
{
    private static readonly HashSet<string> English = [.. (
        "i im i'm am i'd i'll say it it's its is my age nationality citizenship country passport the a an just now currently yes yeah yep yup ok okay well so hi hello please thanks "
        + "thank you sorry oh ah um uh hmm er actually mean meant me and but then think of course sir madam no nope wait correction oops rather instead not isn't should be "
        + "was wrong made mistake typo to years year yrs yr old y yo this answer here still only already change that correct apologies no, hey guess from nope, for both also or naturalized naturalised proud proudly citizen dual make put down write argh fat fingers finger kidding joking just mistyped same oh gosh haha lol really after all was right were lah la lor leh liao ah hor meh mah be exact exactly precise precisely btw fyi tbh innit mate obviously clearly naturally definitely certainly surely").Split(' ')];

    private static readonly string[] Chinese = [.. (
        "对不起 不好意思 抱歉 说错了 说错 写错了 写错 打错了 打错 弄错了 弄错 搞错了 搞错 错了 不对 不是 而是 应该是 应该 改成 改为 更正 其实 现在 目前 今年 年龄 年纪 岁数 国籍 护照 "
        + "周岁 实岁 好的 对的 是的 我的 本人 谢谢 多谢 您好 你好 请问 已经 刚满 年满 我 是 了 的 岁 哦 噢 嗯 啊 呢 呀 吧 哈 好 对 满 已 刚 就 那 请 答 人 整 更 正 也 和 以及 及 呃 额 唔 嘛 啦 才 来自 或 还是 没错 正确 刚才 之前 准确 算 使用 用 那本 那个 会 拿 持 算了 又错了 又错 记错了 填错了 打错 错了 那就 开玩笑 写个 填个 记个 写 填 记 说 喇 嘞 咯 哎 当然 显然 肯定 一枚 一名 一位 一个").Split(' ').OrderByDescending(w => w.Length)];

    /// <summary>True when the text, apart from the given spans, holds nothing but fillers and punctuation.</summary>
    public static bool AreAll(ReadOnlySpan<char> text, int offset, IReadOnlyList<TextSpan> except)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Covering(except, offset + i) is { } span)
            {
                i = span.End - offset;
            }
            else if (FoldedText.IsHan(text[i]))
            {
                var length = ChineseAt(text[i..]);
                if (length == 0) return false;
                i += length;
            }
            else if (FoldedText.IsLatin(text[i]))
            {
                var end = i;
                while (end < text.Length && (FoldedText.IsLatin(text[end]) || text[end] == '\'' && end + 1 < text.Length && FoldedText.IsLatin(text[end + 1])) && Covering(except, offset + end) is null) end++;
                if (!English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[i..end])) return false;
                i = end;
            }
            else if (char.IsAsciiDigit(text[i]) || text[i] is '%' or '$' or '£' or '€' or '¥' or '+')
            {
                return false;
            }
            else
            {
                i++;
            }
        }

        return true;
    }

    private static int ChineseAt(ReadOnlySpan<char> text)
    {
        foreach (var word in Chinese)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        }

        return 0;
    }

    private static TextSpan? Covering(IReadOnlyList<TextSpan> spans, int position)
    {
        foreach (var span in spans)
        {
            if (position >= span.Start && position < span.End) return span;
        }

        return null;
    }
}
