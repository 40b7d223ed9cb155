using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>One way to write one qualification.</summary>
/// <param name="Qualification">Which.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Phrase">As the data write it.</param>
/// <param name="Units">Folded.</param>
internal sealed record Form(Qualification Qualification, FormKind Kind, string Phrase, IReadOnlyList<Unit> Units);
