namespace PolicyBot.Knowledge.Assessing;

/// <summary>The way a next step belongs to, in the order the ways are shown; named in <c>assessment.yaml</c>.</summary>
public enum StepRoute
{
    /// <summary>What to do first, whatever else is wanted.</summary>
    Start,

    /// <summary>Work permit and the residence permit that rests on it.</summary>
    WorkAndResidence,

    /// <summary>Visas.</summary>
    Visa,

    /// <summary>Permanent residence, and points towards residence permits.</summary>
    Settling,

    /// <summary>Professional titles and mutual recognition.</summary>
    Titles,
}
