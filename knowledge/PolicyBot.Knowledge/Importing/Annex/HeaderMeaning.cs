using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>What the heading of one column says.</summary>
/// <param name="Column">What the column is about.</param>
/// <param name="Zh">It says "in Chinese".</param>
/// <param name="En">It says "in English" or "original".</param>
internal sealed record HeaderMeaning(AnnexColumn Column, bool Zh, bool En)
{
    /// <summary>Set where the column is one category, ticked for the certificates that belong to it.</summary>
    public Category? Tick { get; init; }
}
