namespace PolicyBot.Understanding;

/// <summary>Hears an order in a free sentence: its key word, and around it nothing but words that order something ("can we do this in English?").</summary>
public sealed class OrderReader(Lexemes lexemes)
{
    private static readonly LexemeList[] Fields = [LexemeList.AgeField, LexemeList.NationalityField, LexemeList.HukouField, LexemeList.CertificateField];

    // The narrower name first: "traditional Chinese" is more than "Chinese".
    private static readonly (LexemeList Key, LexemeList[] Around, Command Command)[] Orders =
    [
        (LexemeList.ForgetKeys, [], Command.Forget),
        (LexemeList.TraditionalKeys, [], Command.Traditional), (LexemeList.SimplifiedKeys, [], Command.Simplified),
        (LexemeList.EnglishKeys, [], Command.English), (LexemeList.ChineseKeys, [], Command.Chinese),
        (LexemeList.StoredKeys, [], Command.Stored),
        (LexemeList.StoredKeys, [LexemeList.AroundStored, .. Fields], Command.Stored),
        (LexemeList.SheetKeys, [LexemeList.AroundSheet], Command.Sheet),
        (LexemeList.StartOverKeys, [LexemeList.AroundStartOver], Command.StartOver),
        (LexemeList.BackKeys, [LexemeList.AroundBack], Command.Back),
        (LexemeList.HeldKeys, [LexemeList.AroundHeld, .. Fields], Command.AlreadyTold),
    ];

    /// <summary>The order, or null.</summary>
    /// <param name="folded">The message, folded.</param>
    internal Command? Read(string folded)
    {
        foreach (var (key, around, command) in Orders)
        {
            if (lexemes.Holds(key, folded) && IsAll([key, .. around], folded)) return command;
        }

        return null;
    }

    // A word beside the order ("does the contract need to be in English?") makes it a question about that word.
    private bool IsAll(LexemeList[] lists, string folded)
    {
        while (folded.Length > 0)
        {
            var part = lists.Select(l => lexemes.Opening(l, folded)).Where(p => p is not null).MaxBy(p => p!.Length)
                ?? lexemes.Opening(LexemeList.AroundOrder, folded) ?? lexemes.Opening(LexemeList.PoliteBefore, folded) ?? lexemes.Opening(LexemeList.PoliteAfter, folded);
            if (part is null) return false;
            folded = folded[Math.Min(folded.Length, part.Length + 1)..];
        }

        return true;
    }
}
