namespace PolicyBot.Knowledge.Matching;

/// <summary>The words that make a title of an occupation: an architect has an occupation, a registered architect has a title.</summary>
internal static class Titles
{
    private static readonly HashSet<string> English =
        ["chartered", "certified", "registered", "licensed", "accredited", "professional", "fellow", "member", "associate", "practising", "diploma"];

    private const string ChineseLetters = "特许注册认执";

    private static readonly string[] Chinese = ["特许", "注册", "认证", "认可", "执业", "持牌", "会员", "会士", "专业", "资深", "公认", "文凭"];

    /// <summary>What each of these words weighs at least when names are compared.</summary>
    public static IEnumerable<(string Stem, double Weight)> Weights =>
        [("chartered", 4.5), ("certified", 4.5), ("registered", 4.5), ("licensed", 4.5), ("accredited", 4.5), .. ChineseLetters.Select(c => (c.ToString(), 4.8))];

    /// <summary>True when a phrase is more than an occupation: it has a title word, or is an abbreviation.</summary>
    public static bool In(string phrase)
    {
        foreach (var word in Chinese)
        {
            if (phrase.Contains(word, StringComparison.Ordinal)) return true;
        }

        var words = phrase.Split([' ', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => English.Contains(w.ToLowerInvariant()) || (w.Length > 1 && w.Count(char.IsUpper) > 1));
    }

    /// <summary>True when a text speaks of a title, even a mistyped one, or holds an abbreviation.</summary>
    public static bool In(IReadOnlyList<Unit> text)
    {
        foreach (var unit in text)
        {
            if (unit.Kind == UnitKind.Han ? ChineseLetters.Contains(unit.Text[0]) : unit.Kind == UnitKind.Number || unit.Capitals || IsTitle(unit.Text)) return true;
        }

        return In(string.Concat(text.Where(u => u.Kind == UnitKind.Han).Select(u => u.Text)));
    }

    /// <summary>True when a phrase begins with a word that makes a title: "Certified …", 注册….</summary>
    public static bool InFront(string phrase) =>
        Weights.Any(w => w.Stem.Length > 1 && phrase.StartsWith(w.Stem, StringComparison.OrdinalIgnoreCase)) || Chinese.Take(6).Any(w => phrase.StartsWith(w, StringComparison.Ordinal));

    /// <summary>True for a title that all members of a body have, whatever their grade: "Chartered Surveyor", 特许会计师.</summary>
    public static bool OfMembers(string phrase) =>
        phrase.StartsWith("Chartered ", StringComparison.OrdinalIgnoreCase) ? !phrase.Contains("member", StringComparison.OrdinalIgnoreCase) && !phrase.Contains("fellow", StringComparison.OrdinalIgnoreCase)
            : phrase.Contains("特许", StringComparison.Ordinal) && phrase[^1] == '师';

    /// <summary>True for nothing but titles and grades: "certified professional".</summary>
    public static bool Only(IReadOnlyList<Unit> text)
    {
        foreach (var unit in text)
        {
            if (!English.Contains(unit.Text)) return false;
        }

        return true;
    }

    private static bool IsTitle(string word)
    {
        if (English.Contains(word)) return true;
        if (word.Length < 7) return false;
        foreach (var title in English)
        {
            if (Edits.Between(word, title, 2) <= 2) return true;
        }

        return false;
    }
}
