using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Something to do next; one entry of <c>steps.yaml</c>. Each non-empty condition must hold for it to be shown.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Order">Place in the list of steps.</param>
/// <param name="Route">The way it belongs to.</param>
/// <param name="Nationalities">Shown to these groups only; empty for everyone.</param>
/// <param name="Measures">Shown when one of these applies or is undetermined; empty for always.</param>
/// <param name="Standings">Shown for these standings only; empty for all.</param>
/// <param name="AgeFrom">Shown from this age, in completed years, or where the age is not known; null for every age.</param>
/// <param name="Replaces">Ids of steps left out where this one is shown.</param>
/// <param name="Text">What to do.</param>
/// <param name="Citations">Where it is stated.</param>
public sealed record Step(
    string Id,
    int Order,
    StepRoute Route,
    IReadOnlyList<NationalityGroup> Nationalities,
    IReadOnlyList<string> Measures,
    IReadOnlyList<Standing> Standings,
    int? AgeFrom,
    IReadOnlyList<string> Replaces,
    Bilingual Text,
    IReadOnlyList<Citation> Citations);
