namespace PolicyBot.Knowledge.Assessing;

/// <summary>Whether a measure is open to an applicant.</summary>
public enum Verdict
{
    /// <summary>As far as we can check, yes.</summary>
    Applies,

    /// <summary>No; the reason names what fails.</summary>
    DoesNotApply,

    /// <summary>An answer or a source is missing; the verdict says which.</summary>
    Undetermined,
}
