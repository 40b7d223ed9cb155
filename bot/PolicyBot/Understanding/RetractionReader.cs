using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Hears that one answer is taken back: "take back the age", 年龄那个我收回, and after it "and the nationality".</summary>
internal static partial class RetractionReader
{
    private static readonly (LexemeList Words, Awaiting Field)[] Fields =
    [
        (LexemeList.AgeField, Awaiting.Age), (LexemeList.HukouField, Awaiting.Hukou),
        (LexemeList.NationalityField, Awaiting.Nationality), (LexemeList.CertificateField, Awaiting.Certificate),
    ];

    /// <summary>What is taken back; null when nothing is. A clause counts only when every word in it belongs to that.</summary>
    public static Retraction? Read(string text, ConversationState state, Lexemes lexemes)
    {
        var fields = new List<Awaiting>();
        var simplified = FoldedText.Of(text, TextFolder.ToSimplified).Text;
        var category = state.Answers.StatedCategories.Count > 0 && (PermitInstead().IsMatch(simplified) || (PermitClass().IsMatch(simplified) && !lexemes.IsQuestion(text, lexemes.Fold(text)) && (state.JustTaken || lexemes.Opens(LexemeList.Correction, lexemes.Fold(text)) || Meant().IsMatch(simplified))));
        foreach (var clause in Pauses.Split(text).Select(lexemes.Fold).Where(c => c.Length > 0))
        {
            var named = Fields.Where(f => lexemes.Holds(f.Words, clause)).Select(f => f.Field).ToArray();
            var ofCategory = lexemes.Holds(LexemeList.CategoryField, clause);
            if (named.Length == 0 && !ofCategory) continue;
            var without = lexemes.Holds(LexemeList.RetractWithout, clause) && named.All(f => f is Awaiting.Age or Awaiting.Nationality);
            if (!lexemes.Holds(LexemeList.RetractVerbs, clause) && !without && !state.TakenBack) continue;
            if (!IsAll(clause, lexemes)) continue;
            category |= ofCategory && state.Answers.StatedCategories.Count > 0;
            // "The category of the certificate" is no certificate.
            fields.AddRange(ofCategory ? named.Where(f => f != Awaiting.Certificate) : named);
        }

        return fields.Count > 0 || category ? new Retraction([.. fields.Distinct()], category) : null;
    }

    private static bool IsAll(string folded, Lexemes lexemes)
    {
        while (folded.Length > 0)
        {
            var part = lexemes.Opening(LexemeList.RetractVerbs, folded) ?? Fields.Select(f => lexemes.Opening(f.Words, folded)).FirstOrDefault(p => p is not null)
                ?? lexemes.Opening(LexemeList.CategoryField, folded) ?? lexemes.Opening(LexemeList.RetractWithout, folded) ?? lexemes.Opening(LexemeList.AroundRetraction, folded)
                ?? lexemes.Opening(LexemeList.AroundOrder, folded) ?? lexemes.Opening(LexemeList.PoliteBefore, folded) ?? lexemes.Opening(LexemeList.PoliteAfter, folded);
            if (part is null) return false;
            folded = folded[Math.Min(folded.Length, part.Length + 1)..];
        }

        return true;
    }

    // "It was the work permit that is class B, not the certificate."
    [GeneratedRegex(@"\b(?:work\s+)?permit\b[^.!?\n]{0,40}\b(?:not|isn't|rather\s+than|instead\s+of)\s+(?:the\s+|my\s+|our\s+|a\s+)?(?:cert|qualif|list)|\bnot\s+(?:the\s+|my\s+)?(?:cert\w*|qualification|list)\b[^.!?\n]{0,30}\bpermit\b"
        + "|(?:工作许可|工作证|就业证|许可证?)[^。!?\n]{0,16}(?:不是|而不是|并非|不是说)(?:证书|清单|资格|证)|(?:不是|并非|不是说)(?:证书|清单|资格|证)[^。!?\n]{0,16}(?:工作许可|工作证|就业证)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PermitInstead();

    // "My work permit is class B", said of a letter just taken for a category.
    [GeneratedRegex(@"\bpermit\b[^.!?\n]{0,24}\b(?:class|type|category|is)\s+[a-d]\b|\b(?:class|type|category)\s+[a-d]\b[^.!?\n]{0,12}\bpermit\b|\b[a-d][\s-](?:class\s+)?(?:work\s+)?permit\b"
        + "|(?:工作许可|工作证|就业证|工作签|许可证?)[^。!?\n]{0,8}[a-d]\\s*[类证签]|[a-d]\\s*类?[^。!?\n]{0,6}(?:工作许可|工作证|就业证|工作签)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PermitClass();

    [GeneratedRegex(@"\bi\s+(?:mean|meant|was\s+(?:talking|speaking)|am\s+(?:talking|speaking))\b|\bi'm\s+(?:talking|speaking)\b|我(?:说|讲|指)的?是|我是说|我是指", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Meant();
}
