using PolicyBot.Api;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Console.Answering;

/// <summary>One answer with everything its texts are made from.</summary>
/// <param name="Answers">What the caller told the clerk.</param>
/// <param name="Assessment">All verdicts.</param>
/// <param name="Response">The same as the API says it.</param>
internal sealed record AnswerFacts(Answers Answers, Assessment Assessment, AssessmentResponse Response);
