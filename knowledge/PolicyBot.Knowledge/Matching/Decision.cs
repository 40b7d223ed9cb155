namespace PolicyBot.Knowledge.Matching;

/// <summary>What to do with what somebody typed (design §5). A false accept is a false legal statement; a confirm costs one tap.</summary>
public enum Decision
{
    /// <summary>Exactly one qualification, by its name, an alias or an abbreviation nobody else uses, and nothing contradicts.</summary>
    Accept,

    /// <summary>One qualification is near: ask whether it is meant.</summary>
    Confirm,

    /// <summary>A few qualifications fit: offer at most four and "none of these".</summary>
    Choose,

    /// <summary>Too little to go by: ask once more with a hint.</summary>
    AskAgain,

    /// <summary>Something definite that is not in the register, or that the list is not for.</summary>
    Unrecognised,
}
