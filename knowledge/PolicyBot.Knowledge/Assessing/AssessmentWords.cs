using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Sentences of an assessment that belong to no single measure; loaded from <c>assessment.yaml</c>.</summary>
public sealed record AssessmentWords(
    IReadOnlyDictionary<Standing, Bilingual> Standing,
    IReadOnlyDictionary<Standing, Bilingual> Also,
    IReadOnlyDictionary<Verdict, Bilingual> Verdicts,
    IReadOnlyDictionary<string, Bilingual> Reasons,
    IReadOnlyDictionary<string, Bilingual> Conditions,
    IReadOnlyDictionary<NationalityGroup, Bilingual> Groups,
    IReadOnlyDictionary<StepRoute, Bilingual> Routes);
