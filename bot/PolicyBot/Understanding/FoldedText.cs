using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>
/// User text folded for reading without changing any index: lower case, half width, straight quotes and dashes, no accents,
/// Western digits, Simplified characters. A span found in <see cref="Text"/> is a span of the original.
/// </summary>
internal sealed partial class FoldedText
{
    /// <summary>Longer text is cut: nobody needs more to state an age, and hostile input stays cheap.</summary>
    public const int MaxLength = 2000;

    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāēīōūčšžğşıłń";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyaeioucszgsiln";

    // What ages and numbers are written with in Hong Kong and Taiwan; nationality readers bring a full converter.
    private const string Traditional = "歲歳虛實滿幾餘說説錯貳陸兩參億萬齡將個後過兒對為應該還現週載來從時間長點約開隨誕於們話寫離證認國媽爺號區級門護戶壹數讓嗎單歷許聽鐘錢員層樓題頁類項張條維項師億歳紀沒滬屬蘇廣貴陝寧龍慶東內雲遼灣臺湖聯贛閩粵瀋陽濟漢廈杭鄭處間樣這確幹負階遷經";
    private const string Simplified = "岁岁虚实满几余说说错贰陆两叁亿万龄将个后过儿对为应该还现周载来从时间长点约开随诞于们话写离证认国妈爷号区级门护户壹数让吗单历许听钟钱员层楼题页类项张条维项师亿岁纪没沪属苏广贵陕宁龙庆东内云辽湾台湖联赣闽粤沈阳济汉厦杭郑处间样这确干负阶迁经";

    // Words of written Cantonese whose standard twins the patterns know.
    private const string Cantonese = "唔冇喺嘅係咗佢嚟哋";
    private static readonly SearchValues<char> InCantonese = SearchValues.Create(Cantonese);
    private const string Standard = "不没在的是了他来们";

    // What waits for a number behind a space.
    private const string Unfinished = "月天周年在是为龄纪满到我";

    private FoldedText(string original, string text) => (Original, Text) = (original, text);

    /// <summary>The text as written, cut; capitals are still there.</summary>
    public string Original { get; }

    /// <summary>The folded text, of the same length.</summary>
    public string Text { get; }

    /// <summary>Folds a text; a converter that changes its length is ignored.</summary>
    public static FoldedText Of(string? text, Func<string, string>? toSimplified = null)
    {
        var original = text ?? "";
        if (original.Length > MaxLength) original = original[..MaxLength];
        original = InStandard(original);
        var source = toSimplified?.Invoke(original) is { } converted && converted.Length == original.Length ? converted : original;
        return new FoldedText(original, string.Create(source.Length, source, static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Fold(s[i]);
            BlankSmileys(span);
        }));
    }

    /// <summary>The same with a comma for every space that is a pause in Chinese: 我老伴62 我自己65. Not in 65 岁, 下个月 满60 or 六 十 五.</summary>
    public FoldedText Paused() => !Text.Contains(' ', StringComparison.Ordinal) ? this : new FoldedText(Original, string.Create(Text.Length, Text, static (span, text) =>
    {
        text.CopyTo(span);
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == ' ' && IsPause(text, i)) span[i] = ',';
        }
    }));

    /// <summary>At most this many units before a position.</summary>
    public ReadOnlySpan<char> Before(int position, int most = 64) => Text.AsSpan(Math.Max(0, position - most)..position);

    /// <summary>At most this many units from a position on.</summary>
    public ReadOnlySpan<char> After(int position, int most = 64) => Text.AsSpan(position..Math.Min(Text.Length, position + most));

    /// <summary>True for a Chinese character.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '〇';

    /// <summary>True for a letter of Latin script after folding.</summary>
    public static bool IsLatin(char c) => char.IsLetter(c) && c < '\u0250';

    private static bool IsPause(string text, int space)
    {
        var (before, after) = (text[space - 1], text[space + 1]);
        if (!IsHan(after) || text[space + 2] == ' ' || NumberChinese.IsNumeral(after) || Unit().IsMatch(text.AsSpan(space + 1))) return false;
        // Characters one by one, as phones write what they hear.
        if (IsHan(before)) return space > 1 && text[space - 2] != ' ' && !Unfinished.Contains(before, StringComparison.Ordinal);
        return char.IsAsciiDigit(before);
    }

    /// <summary>What goes on with a number behind a space.</summary>
    [GeneratedRegex("\\A(?:[周实虚足整]?岁|整|了|啦|喇|多|余|几|年(?![底初前纪龄])|月(?![底初])|日|号|天|个(?!人)|出头|左右|上下|开外|以[上下内后前]|后(?![年来天])|来岁|半)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Unit();

    // "65 :)": the colon of a smiley is no punctuation.
    private static void BlankSmileys(Span<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is not (':' or ';') || (i > 0 && text[i - 1] is not (' ' or '!' or '.'))) continue;
            var mouth = text[i + 1] == '-' ? i + 2 : i + 1;
            if (mouth < text.Length && text[mouth] is ')' or '(' or 'd' or 'p' && (mouth + 1 == text.Length || !char.IsLetterOrDigit(text[mouth + 1]))) text[i..(mouth + 1)].Fill(' ');
        }
    }

    private static string InStandard(string text) => text.AsSpan().IndexOfAny(InCantonese) < 0 ? text : string.Create(text.Length, text, static (span, s) =>
    {
        for (var i = 0; i < s.Length; i++)
        {
            var at = Cantonese.IndexOf(s[i], StringComparison.Ordinal);
            span[i] = at < 0 || (i > 0 && s[i - 1] is '關' or '关') ? s[i] : Standard[at];
        }
    });

    private static char Fold(char c)
    {
        if (c is >= '！' and <= '～') c = (char)(c - '！' + '!');
        switch (c)
        {
            case '\u3000' or '\u00A0' or '\t' or '\u200B' or '\uFEFF': return ' ';
            case '‘' or '’' or 'ʼ' or '`' or '´': return '\'';
            case '“' or '”': return '"';
            case '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '－': return '-';
            case '〜': return '~';
        }

        if (char.IsDigit(c)) return (char)('0' + (int)char.GetNumericValue(c));
        c = char.ToLowerInvariant(c);
        if (c < '\u0080') return c;
        var at = Accented.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0) return Plain[at];
        at = Traditional.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? Simplified[at] : c;
    }
}
