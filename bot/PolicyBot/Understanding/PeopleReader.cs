using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Tells whether a message is about the person writing or about somebody else, and whether that one is new.</summary>
internal static partial class PeopleReader
{
    private const int Reach = 4;
    private static readonly string[] SelfBefore = ["i am a", "im a", "im an", "i am an", "as a", "我 是", "我 是 一 名", "我 是 一 个", "我 是 一 位", "其"];
    private static readonly string[] Possessive = [" 他 ", " 她 ", " 他 的 ", " 她 的 ", " his ", " her "];
    private static readonly HashSet<string> Holds = ["has", "holds", "have", "got", "is", "有", "持", "考", "拿", "是"];
    private static readonly HashSet<string> Ends = ["", "呢", "too", "as well", "also", "then", "查", "查 查", "查 一 下", "看 看", "看 一 下", "问", "问 一 下", "算 一 下", "查 吗", "查 一 下 吗", "查 一 查", "问 问", "的", "的 呢", "的 情 况", "的 情 况 呢", "please"];

    public static Utterance Into(Utterance heard, string text, Lexemes lexemes, Subject age, Subject nationality, Subject hukou, bool own)
    {
        var found = Find(Padded(lexemes.Fold(text)), lexemes);
        if (age == Subject.Self || nationality == Subject.Self || hukou == Subject.Self)
        {
            // "I'm 16 and my dad has an FCCA": the certificate is the father's, and so is the result.
            var theirs = found is { HoldsAfter: true, Person: not Person.Someone } && heard.Certificates.Any && !own && !lexemes.Holds(LexemeList.SelfHolding, lexemes.Fold(text));
            if (!theirs) return heard with { AboutSelf = true };
            if (age == Subject.Self) heard = heard with { Age = null };
            if (nationality == Subject.Self) heard = heard with { Nationality = null, Country = null };
        }

        if (heard.Returns is not null) return heard;
        if (heard.NextCase && (heard.HasPersonal || heard.Certificates.Any || heard.Same is not null || heard.Doubt is not null)) return heard with { About = found?.Person ?? Person.Someone, OtherPerson = true };
        var read = age == Subject.Other || nationality == Subject.Other || hukou == Subject.Other;
        var first = Pauses.Split(text).FirstOrDefault(p => lexemes.Fold(p).Length > 0) ?? "";
        var cue = IsCue(Padded(lexemes.Fold(first)), lexemes);
        var holds = found is { HoldsAfter: true } && (heard.Certificates.Any || heard.Categories.Count > 0) && HeldByOthers(text, lexemes).Count == 0;
        // 我儿子他在澳洲读的…: named and taken up again, the person is whom it is all about.
        holds |= found is { Person: not Person.Someone } && heard.Certificates.Any && TakenUp().IsMatch(FoldedText.Of(text, TextFolder.ToSimplified).Text) && !lexemes.Holds(LexemeList.SelfHolding, lexemes.Fold(text));
        // 我爸爸是结构工程师: who opens with somebody and tells what that one is speaks of that one.
        holds |= found is { Person: not Person.Someone, HoldsAfter: true, Start: <= 1 } && heard.Certificates is { Any: false } and ({ Hints.Count: > 0 } or { Unknown: true }) && !lexemes.Holds(LexemeList.SelfHolding, lexemes.Fold(text));
        cue |= found is not null && ForThem().IsMatch(text);
        if (!read && !cue && !holds) return heard;
        var another = found is { } one && ((one.Possessed && heard.Certificates.Any) || IsAnother(Padded(lexemes.Fold(text)), one.Start, one.End, lexemes));
        heard = heard with { About = found?.Person ?? Person.Someone, OtherPerson = cue || another };
        // "And for my wife?" asks for her result, not about families.
        return cue ? heard with { Topic = null, IsQuestion = false, AsksListing = false } : heard;
    }

    /// <summary>A return with the person it names.</summary>
    public static CaseReturn? Named(CaseReturn? returns, string text, Lexemes lexemes) =>
        returns is { Place: null } && Find(Padded(lexemes.Fold(text[returns.Span.Start..returns.Span.End])), lexemes) is { Person: not Person.Someone and var person } ? returns with { Person = person } : returns is { Place: null } ? null : returns;

    /// <summary>Clauses about what somebody else holds, in a message that tells of the writer's own, too: "my boss has FCCA but I've only PMP".</summary>
    public static IReadOnlyList<TextSpan> HeldByOthers(string text, Lexemes lexemes)
    {
        var clauses = Statements(text).Select(span => (Span: span, Folded: lexemes.Fold(text[span.Start..span.End]))).Where(c => c.Folded.Length > 0)
            .Select(c => (c.Span, Theirs: Find(Padded(c.Folded), lexemes) is { HoldsAfter: true }, Mine: lexemes.Opens(LexemeList.SelfHolding, c.Folded))).ToArray();
        return clauses.Any(c => c.Mine && !c.Theirs) ? [.. clauses.Where(c => c.Theirs && !c.Mine).Select(c => c.Span)] : [];
    }

    /// <summary>Where the writer turns to himself after somebody else: "My colleague is 70. |I'm 55, with PMP"; null where he does not.</summary>
    public static int? OwnFrom(string text, Lexemes lexemes)
    {
        var other = false;
        foreach (var span in Statements(text))
        {
            var folded = Padded(lexemes.Fold(text[span.Start..span.End]));
            if (other && SelfStarts().IsMatch(folded)) return span.Start;
            other |= Find(folded, lexemes) is not null;
        }

        return null;
    }

    private static IEnumerable<TextSpan> Statements(string text)
    {
        var start = 0;
        foreach (Match turn in Turns().Matches(text))
        {
            yield return new TextSpan(start, turn.Index - start);
            start = turn.Index + turn.Length;
        }

        yield return new TextSpan(start, text.Length - start);
    }

    /// <summary>A text without "our candidate", who is a person and not one who has yet to pass.</summary>
    public static string WithoutCandidates(string text) => Candidate().Replace(text, m => new string(' ', m.Length));

    private static (Person Person, int Start, int End, bool HoldsAfter, bool Possessed)? Find(string padded, Lexemes lexemes)
    {
        (Person Person, int Start, int End, bool HoldsAfter, bool Possessed)? best = null;
        foreach (var (words, person) in lexemes.People)
        {
            var at = padded.IndexOf(words, StringComparison.Ordinal);
            if (at < 0 || SelfBefore.Any(s => padded[..at].EndsWith(" " + s, StringComparison.Ordinal))) continue;
            // 他太太, "his wife": the caller's wife, not the caller.
            var possessed = person != Person.Someone && Possessive.Any(p => padded[..(at + 1)].EndsWith(p, StringComparison.Ordinal));
            if (best is { Possessed: true } && !possessed) continue;
            // A noun says more than a pronoun, wherever it stands.
            var better = possessed || best is not { } b || (b.Person == Person.Someone && person != Person.Someone) || (person != Person.Someone || b.Person == Person.Someone) && at < b.Start;
            if (better) best = (person, at, at + words.Length - 1, padded[(at + words.Length - 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Reach).Any(Holds.Contains), possessed);
        }

        return best;
    }

    // "And for my wife?", "那我太太呢", "my wife?": nothing but the person and words that turn to them.
    private static bool IsCue(string padded, Lexemes lexemes)
    {
        if (Find(padded, lexemes) is not { } found) return false;
        var before = padded[..found.Start].Trim();
        var after = padded[found.End..].Trim();
        if (!Ends.Contains(after)) return false;
        return before.Length == 0 ? found.Person != Person.Someone || after.Length > 0 : lexemes.Is(LexemeList.ForWhom, before);
    }

    // "The other candidate" is a new one.
    private static bool IsAnother(string padded, int start, int end, Lexemes lexemes) =>
        lexemes.Closes(LexemeList.Another, " " + padded[..start].Trim()) || lexemes.Opens(LexemeList.Another, padded[start..end].Trim());

    private static string Padded(string folded) => $" {folded} ";

    [GeneratedRegex(@"\A\s*candidates?\s*(?:no\.?\s*|number\s*|\#\s*)?(?:[a-e]|[1-9]|one|two|three)?\s*[:：-]|\b(?:our|the|my|their|one|a|an|other|another|have\s+a)\s+candidates?\b(?!\s+(?:for|of|in)\b)|\bcandidate\s*(?=[:：])|\bcandidate\b(?<!(?-i:\b[A-Z]{2,})\s+candidate)(?=\s+(?:(?:has|have|holds?|with|is|was)\b|\S+(?:\s+\S+)?\s+(?:charter\s?-?holder|holder)\b))|(?<=[的位个名]|\A\s*)候[选選]人|候[选選]人\s*(?=[:：])", RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"\b(?:but|while)\b|但是?|而(?!且)|不过|不過|[,，;；。!！?？\n]|\.(?=\s|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex Turns();

    [GeneratedRegex(@"\A (?:and |but |as for me |while )?(?:i|im|ive|i am|myself|me|我|本 人|我 自 己)(?! (?:爸|妈|太|老|先 生|儿|女|朋|同|妻|丈|哥|弟|姐|妹|的)) ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SelfStarts();

    [GeneratedRegex("(?:" + PersonWords.NounZh + ")[他她]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TakenUp();

    // "..., what about her?", 她呢: the question is for that person's result.
    [GeneratedRegex(@"\b(?:what|how)\s+about\s+(?:him|her|them)\b|\b(?:and|same)\s+(?:answer\s+)?for\s+(?:him|her|them)\b|\bfor\s+(?:him|her|them)\s+(?:the\s+)?same\b|\bfor\s+(?:him|her)\s*\?|\b(?:can|could|does|will|would|is|what\s+(?:can|does|would|will))\s+(?:he|she)\s+(?:also\s+|then\s+|be\s+)?(?:get|gets|apply|qualify|eligible|benefit|use\s+(?:this|the)\s+list)\b|[他她](?:自己)?(?:能|可以|可不可以|能不能)(?:享受|拿|申请|有什么|得到|用)|[他她][呢咧](?=\s*(?:\z|[?？。!！]))|[他她]的话呢", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ForThem();
}
