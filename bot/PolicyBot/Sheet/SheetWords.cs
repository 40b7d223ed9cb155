using PolicyBot.Wording;

namespace PolicyBot.Sheet;

/// <summary>What the sheet says of its own, from <c>sheet.yaml</c>.</summary>
internal sealed class SheetWords() : PhraseBook<SheetPhrase>("sheet.yaml");
