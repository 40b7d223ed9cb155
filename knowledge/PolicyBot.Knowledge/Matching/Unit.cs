namespace PolicyBot.Knowledge.Matching;

/// <summary>The smallest piece of a folded text: one Chinese character, one Latin word or one number.</summary>
/// <param name="Text">Folded text.</param>
/// <param name="Stem">The same without an English plural s, in one spelling.</param>
/// <param name="Kind">Which script.</param>
/// <param name="Capitals">True when it was written in capitals.</param>
/// <param name="Gap">True when punctuation stood before it.</param>
internal readonly record struct Unit(string Text, string Stem, UnitKind Kind, bool Capitals, bool Gap);

/// <summary>Scripts of a unit.</summary>
internal enum UnitKind
{
    Han,
    Latin,
    Number,
}
