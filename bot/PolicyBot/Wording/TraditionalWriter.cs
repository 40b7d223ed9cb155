using System.Text;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Wording;

/// <summary>Renders our own words in Traditional characters. Official names of certificates and issuers stay as the data print them.</summary>
/// <remarks>A table made from ICU4N knows the characters; <c>traditional.yaml</c> holds the reviewed words it gets wrong or that are said differently.</remarks>
public sealed class TraditionalWriter
{
    // A name of two characters is an ordinary word as well.
    private const int ShortestName = 3;

    private readonly ILookup<char, (string From, string To)> _fixed;

    /// <summary>Learns the names to leave alone and the reviewed words.</summary>
    public TraditionalWriter(KnowledgeBase knowledge)
    {
        var names = knowledge.Qualifications.Values.Select(q => q.Name.Zh).Concat(knowledge.Issuers.Values.Select(i => i.Name.Zh))
            .Where(n => n.Length >= ShortestName && n.Any(IsHan)).Distinct().Select(n => (n, n));
        _fixed = names.Concat(Terms()).OrderByDescending(p => p.Item1.Length).ToLookup(p => p.Item1[0]);
    }

    /// <summary>The text in Traditional characters.</summary>
    public string Write(string text)
    {
        if (!text.Any(IsHan)) return text;
        var written = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var (from, to) = _fixed[text[i]].FirstOrDefault(f => string.CompareOrdinal(text, i, f.From, 0, f.From.Length) == 0);
            if (from is null)
            {
                i++;
                continue;
            }

            written.Append(Characters(text[start..i])).Append(to);
            start = i += from.Length;
        }

        return written.Append(Characters(text[start..])).ToString();
    }

    /// <summary>How many more characters of a text are Traditional than Simplified; 0 where both would write it so.</summary>
    public int Lean(string text)
    {
        var han = string.Concat(text.Where(IsHan));
        if (han.Length == 0) return 0;
        var traditional = han.Zip(Knowledge.Matching.TextFolder.ToSimplified(han)).Count(p => p.First != p.Second);
        // Character by character: 后 and 里 are good Traditional too, and they are left alone where they may be.
        var simplified = han.Zip(string.Concat(han.Select(c => Characters(c.ToString())))).Count(p => p.First != p.Second && !Shared.Contains(p.First));
        return traditional - simplified;
    }

    // Simplified characters that are Traditional characters of their own as well.
    private const string Shared = "后里只面台系干于几余制准出回周才征志表斗松板占采范克云并游杰据舍向尽团须冲恶愿托汇炼沈谷了借凶划卷岳布念";

    private static string Characters(string text)
    {
        if (!text.Any(c => IsHan(c) || c is '“' or '”' or '‘' or '’')) return text;
        return Knowledge.Matching.TextFolder.ToTraditional(text);
    }

    private static IEnumerable<(string, string)> Terms()
    {
        var (_, terms) = WordListFile.Read(Path.Combine(AppContext.BaseDirectory, "traditional.yaml"), [], "Terms");
        return terms.Select(t => (t.Key, t.Value[0]));
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
