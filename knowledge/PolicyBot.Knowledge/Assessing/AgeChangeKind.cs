namespace PolicyBot.Knowledge.Assessing;

/// <summary>How the verdict on a measure changes at a birthday.</summary>
public enum AgeChangeKind
{
    /// <summary>It applies from then on.</summary>
    Begins,

    /// <summary>It no longer applies from then on.</summary>
    Ends,

    /// <summary>It may apply from then on; something else is still open.</summary>
    MayBegin,

    /// <summary>Until then it may apply, something else being open; from then on it does not.</summary>
    MayEnd,
}
