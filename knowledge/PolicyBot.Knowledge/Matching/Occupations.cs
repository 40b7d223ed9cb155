namespace PolicyBot.Knowledge.Matching;

/// <summary>Tells what somebody does for a living from what they hold: 金融分析师 and "data scientist" are occupations, 六西格玛黑带 is not.</summary>
internal static class Occupations
{
    private const string ChineseEnds = "师员人家士工手生";
    private const int ChineseOccupation = 3;
    private static readonly HashSet<string> ChineseTitles = ["经理", "顾问", "总监", "主任", "助理", "秘书", "主管"];
    private static readonly string[] EnglishEnds = ["er", "or", "ist", "ant", "ian", "yst", "ent", "ect", "ary"];

    private static readonly HashSet<string> CertificateWords =
        ["certificate", "certification", "certified", "license", "licence", "licensed", "qualification", "credential", "designation", "charter"];

    private static readonly string[] ChineseCertificateWords = ["证书", "认证", "资格", "执照", "牌照", "证照"];

    /// <summary>True when the last word names people by their work.</summary>
    public static bool IsOne(IReadOnlyList<Unit> content)
    {
        if (content is not [.., var last]) return false;
        return last.Kind == UnitKind.Han ? ChineseEnds.Contains(last.Text[0]) || (content.Count > 1 && ChineseTitles.Contains(content[^2].Text + last.Text)) : EnglishEnds.Any(e => last.Stem.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>True when a form speaks of the occupation that ends a stretch of a text: 工程 of 注册工程师, "engineer".</summary>
    public static bool Same(IReadOnlyList<Unit> text, int start, int end, IReadOnlyList<Unit> form)
    {
        if (text[end - 1].Kind != UnitKind.Han) return form.Any(u => u.Stem == text[end - 1].Stem);
        if (end - start < ChineseOccupation) return true;
        for (var i = 1; i < form.Count; i++)
        {
            if (form[i - 1].Text == text[end - 3].Text && form[i].Text == text[end - 2].Text) return true;
        }

        return false;
    }

    /// <summary>True when a text says that it speaks of a certificate.</summary>
    public static bool HasCertificateWord(IReadOnlyList<Unit> text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (CertificateWords.Contains(text[i].Text)) return true;
            if (i > 0 && text[i].Kind == UnitKind.Han && text[i - 1].Kind == UnitKind.Han && ChineseCertificateWords.Any(w => w[0] == text[i - 1].Text[0] && w[1] == text[i].Text[0])) return true;
        }

        return false;
    }
}
