using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Sheet;

/// <summary>What the sheet says of its own, from <c>sheet.yaml</c> beside the program.</summary>
internal sealed class SheetWords
{
    private readonly IReadOnlyDictionary<SheetPhrase, Bilingual> _phrases = PhraseFile.Read<SheetPhrase>(Path.Combine(AppContext.BaseDirectory, "sheet.yaml"));

    public Bilingual this[SheetPhrase phrase] => _phrases[phrase];
}
