using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Hears that somebody will not answer, or asks why a question is asked, and which question is meant.</summary>
internal static class RefusalReader
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
    public static IReadOnlyList<Awaiting> Refused(string folded, Awaiting open, Lexemes lexemes)
    {
        if (!lexemes.Holds(LexemeList.Refusals, folded)) return [];
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
        if (!(lexemes.Opens(LexemeList.WhyOpenings, folded) || lexemes.Closes(LexemeList.WhyOpenings, folded)) || folded.Count(c => c == ' ') >= LongestWhy || !lexemes.Holds(LexemeList.AskingVerbs, folded)) return (false, null);
        return Named(folded, lexemes) is [var field, ..] ? (true, field) : (false, null);
    }

    private static Awaiting[] Named(string folded, Lexemes lexemes) => [.. Fields.Where(f => Says(f.Words, folded, lexemes)).Select(f => f.Field)];

    private static bool Says(LexemeList words, string folded, Lexemes lexemes) => lexemes.Holds(words, folded);
}
