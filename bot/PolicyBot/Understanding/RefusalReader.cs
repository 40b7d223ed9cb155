using System.Text.RegularExpressions;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Hears that somebody will not answer, or asks why a question is asked, and which question is meant.</summary>
internal static partial class RefusalReader
{
    // "Why ...?" of more words than this asks about the policy, not about our question.
    private const int LongestWhy = 16;

    // In a longer message more is said than that something is wrong.
    private const int LongestWrong = 9;

    private static readonly (LexemeList Words, Awaiting Field)[] Fields =
    [
        (LexemeList.AgeField, Awaiting.Age), (LexemeList.HukouField, Awaiting.Hukou),
        (LexemeList.NationalityField, Awaiting.Nationality), (LexemeList.CertificateField, Awaiting.Certificate),
    ];

    /// <summary>The questions refused: those named, or else the open one; empty when nothing is refused.</summary>
    public static IReadOnlyList<Awaiting> Refused(string folded, ConversationState state, Lexemes lexemes)
    {
        var open = state.Awaiting;
        // Who has none anywhere can say no place: what depends on it stays open.
        if (open == Awaiting.Hukou && NoHukou().IsMatch(folded)) return [Awaiting.Hukou];
        if (!lexemes.Holds(LexemeList.Refusals, folded)) return [];
        if (lexemes.Holds(LexemeList.TheRest, folded)) return [.. Open(state)];
        var named = Named(folded, lexemes).Where(f => f != Awaiting.Certificate).ToArray();
        return named.Length > 0 ? named : open is Awaiting.None ? [] : [open];
    }

    /// <summary>The answer said to be wrong: "the age is wrong", 国籍错了; null when none is.</summary>
    public static Awaiting? Wrong(string folded, Lexemes lexemes) =>
        folded.Count(c => c == ' ') < LongestWrong && lexemes.Holds(LexemeList.WrongWords, folded) && Named(folded, lexemes) is [var field] ? field : null;

    /// <summary>The answers spoken of as wrong, however much else is said: "it was my nationality I got wrong, British since 2019".</summary>
    public static IReadOnlyList<Awaiting> Amended(string folded, Lexemes lexemes) => lexemes.Holds(LexemeList.WrongWords, folded) ? Named(folded, lexemes) : [];

    /// <summary>True for "why do you need my age?", with the question it is about; null for the open one.</summary>
    public static (bool Asks, Awaiting? About) Why(string folded, Lexemes lexemes)
    {
        if (ToDoWithIt().IsMatch(folded)) return (true, null);
        if (!(lexemes.Opens(LexemeList.WhyOpenings, folded) || lexemes.Closes(LexemeList.WhyOpenings, folded)) || folded.Count(c => c == ' ') >= LongestWhy || !lexemes.Holds(LexemeList.AskingVerbs, folded)) return (false, null);
        return Named(folded, lexemes) is [var field, ..] ? (true, field) : (false, null);
    }

    private static IEnumerable<Awaiting> Open(ConversationState state)
    {
        if (state.Answers.Nationality is null) yield return Awaiting.Nationality;
        if (state.Answers.Age is null) yield return Awaiting.Age;
        if (state.Answers.Hukou is null) yield return Awaiting.Hukou;
    }

    private static Awaiting[] Named(string folded, Lexemes lexemes) => [.. Fields.Where(f => Says(f.Words, folded, lexemes)).Select(f => f.Field)];

    private static bool Says(LexemeList words, string folded, Lexemes lexemes) => lexemes.Holds(words, folded);

    // "What has my age to do with it?", 不说国籍不行吗, in the folded writing with its spaces between characters.
    [GeneratedRegex(@"\Awhat (?:has|have|had|does|do|is) .{0,24}\bto do with (?:it|this|that)\z|\A(?:我 )?不 (?:说|填|讲|答|回 答)(?: (?:国 籍|年 龄|户 口|这 个))? (?:不 行|不 可 以|唔 得) 吗\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ToDoWithIt();

    [GeneratedRegex(@"注 销|销 户|(?:没|没 有|无|冇) 户 (?:口|籍)|\bhukou (?:was |is |got |has been )?(?:cancel|revoked|removed|gone|deregister)|\b(?:no|lost my|without|gave up my|cancelled my|dont have (?:a|any)) hukou\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NoHukou();
}
