using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding.Titles;

/// <summary>Reads what a message says about education and experience, for the thresholds of professional titles.</summary>
internal static partial class TitleReader
{
    /// <summary>What is said; every part that is not said is null.</summary>
    /// <param name="text">What was typed or tapped.</param>
    /// <param name="asked">The question that is open, if one is.</param>
    public static TitleAnswers Read(string text, TitleMissing? asked)
    {
        var folded = FoldedText.Of(text, TextFolder.ToSimplified).Text;
        var (years, inShanghai) = TitleYears.Read(folded, asked is TitleMissing.Years or TitleMissing.YearsInShanghai);
        // "3 years" to "how many of them in Shanghai?" needs no place; "10 years in Shanghai" are ten years in all.
        if (asked == TitleMissing.YearsInShanghai && inShanghai is null) (years, inShanghai) = (null, years);
        else if (asked == TitleMissing.Years && years is null && inShanghai > 0) years = inShanghai;
        return new TitleAnswers(EducationOf(folded), years, inShanghai, asked == TitleMissing.Series ? null : DegreeOf(folded, asked), SeriesOf(folded, asked), RoundOf(folded));
    }

    private static Education? EducationOf(string text)
    {
        // "No master's, only a bachelor's": what is denied, or not finished, does not count.
        if (UnderBachelor().IsMatch(text)) return Education.BelowBachelor;
        var said = Denied().Replace(Unfinished().Replace(text, " "), " ");
        if (Doctorate().IsMatch(said)) return Education.Doctorate;
        if (Second().IsMatch(said)) return Education.SecondBachelor;
        if (Master().IsMatch(said)) return Education.Master;
        if (Bachelor().IsMatch(said)) return Education.Bachelor;
        return Below().IsMatch(text) ? Education.BelowBachelor : null;
    }

    private static bool? DegreeOf(string text, TitleMissing? asked)
    {
        var (science, other) = (Science().IsMatch(text), Other().IsMatch(text));
        if (NotScience().IsMatch(text)) return false;
        if (science != other) return science;
        return asked == TitleMissing.ScienceOrEngineeringDegree ? Plain(text) : null;
    }

    private static bool? Plain(string text) => YesOnly().IsMatch(text) ? true : NoOnly().IsMatch(text) ? false : null;

    private static TitleSeries? SeriesOf(string text, TitleMissing? asked) => asked != TitleMissing.Series ? null
        : Accounts().IsMatch(text) ? TitleSeries.AccountingOrEconomics
        : Engineers().IsMatch(text) ? TitleSeries.Engineering : null;

    private static bool? RoundOf(string text) => !Round().IsMatch(text) ? null : !NoPart().IsMatch(text);

    [GeneratedRegex(@"(没有|没|无|不是|并非|\bno|\bnot an?|\bwithout an?|\bdon'?t have an?|\bhaven'?t an?)\s*(博士|硕士|本科|学士|研究生|学位|phd|ph\.d|doctorate|master'?s?|mba|bachelor'?s?|degree)(\s*(学位|学历|degree))?")]
    private static partial Regex Denied();

    [GeneratedRegex(@"(博士|硕士|本科|研究生)\s*(在读|候选|肄业|还没毕业|没毕业|未毕业)|(在读|正在读|攻读)\s*(博士|硕士|本科|研究生)|(phd|doctoral|master'?s?|bachelor'?s?)\s*(candidate|student)|(studying|working|pursuing|enrolled)\s*(for|towards?|in|on)?\s*(a|my)?\s*(phd|doctorate|master'?s?|mba|bachelor'?s?)")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"博士|\bph\.?\s?d\b|\bdoctor(ate|al)?\b|\bdba\b|\bedd\b|\bdphil\b|\beng\.?d\b")]
    private static partial Regex Doctorate();

    [GeneratedRegex(@"第二学士|双学士|二学位|(second|two|double|2nd)\s*(bachelor|degree)")]
    private static partial Regex Second();

    [GeneratedRegex(@"硕士|研究生|碩士|\bmaster'?s?\b|\bmba\b|\bemba\b|\bm\.?sc\b|\bm\.?a\b|\bm\.?eng\b|\bm\.?phil\b|\bllm\b|\bm\.?ed\b|\bpostgraduate degree\b|\bmres\b")]
    private static partial Regex Master();

    [GeneratedRegex(@"本科|学士|大学毕业|大学学历|\bbachelor'?s?\b|\bb\.?sc?\b|\bb\.?a\b|\bb\.?eng\b|\bbba\b|\bb\.?com\b|\bllb\b|\bundergraduate\b|\bfirst degree\b|\buniversity degree\b|\bcollege graduate\b")]
    private static partial Regex Bachelor();

    [GeneratedRegex(@"本科以下|\bbelow (a )?bachelor|\bassociate'?s? degree")]
    private static partial Regex UnderBachelor();

    [GeneratedRegex(@"大专|专科|高中|中专|高职|没有学位|无学位|没学位|没有学历|没上过大学|初中|\bhigh school|\bsecondary school|\bno degree|\bwithout a degree|\bdon'?t have a degree|\bdiploma\b|\ba[- ]levels?\b|\bno university|\bdropped out")]
    private static partial Regex Below();

    [GeneratedRegex(@"不是理工|非理工|不是工科|不是理科|不是工程|\bnot? (in )?(a )?(science|engineering|stem)|\banother field|\bneither")]
    private static partial Regex NotScience();

    [GeneratedRegex(@"理工|工科|理科|工学|理学|工程|计算机|软件|物理|化学|生物|数学|机械|电子|土木|\bscience\b(?!\s*of)|\bengineer(ing)?\b|\bstem\b|\bphysics\b|\bchemistry\b|\bbiology\b|\bmathematics\b|\bmaths?\b|\bcomputer|\bbeng\b|\bmeng\b")]
    private static partial Regex Science();

    [GeneratedRegex(@"文科|商科|会计|金融|经济|法学|法律|文学|艺术|历史|语言|教育学|工商|\barts?\b|\bhumanities\b|\bbusiness\b|\baccount(ing|ancy)\b|\bfinance\b|\beconomics\b|\blaw\b|\bhistory\b|\bliterature\b|\blanguages?\b|\bsocial science|\bpolitical science")]
    private static partial Regex Other();

    [GeneratedRegex(@"^\s*(是|是的|对|对的|嗯|有|没错|yes|y|yep|yeah|it is|correct|right|sure|true)[\s,.!。，！]*(it is|是的)?[\s.!。！]*$")]
    private static partial Regex YesOnly();

    [GeneratedRegex(@"^\s*(不是|不|否|没有|不对|no|n|nope|nah|it is not|it isn'?t|not really|false)[\s,.!。，！]*(it is not|it isn'?t|不是)?[\s.!。！]*$")]
    private static partial Regex NoOnly();

    [GeneratedRegex(@"会计|经济|\baccount|\beconom|\bfinance")]
    private static partial Regex Accounts();

    [GeneratedRegex(@"工程|\bengineer")]
    private static partial Regex Engineers();

    [GeneratedRegex(@"(第一|第二|第1|第2|首|前两|上一|之前)\s*轮|\b(first|second|1st|2nd|earlier|previous) round|\bround (1|2|one|two)\b")]
    private static partial Regex Round();

    [GeneratedRegex(@"没|未|不曾|从未|\bnot\b|\bnever\b|n't\b|\bno\b")]
    private static partial Regex NoPart();
}
