using PolicyBot.Wording;

namespace PolicyBot.ProblemPages;

/// <summary>What the page of a failure says, from <c>problems.yaml</c>.</summary>
internal sealed class ProblemWords() : PhraseBook<ProblemPhrase>("problems.yaml");
