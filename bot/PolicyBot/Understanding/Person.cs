namespace PolicyBot.Understanding;

/// <summary>Who the certificate holder is to the person writing; the words for each are in <c>commands.yaml</c> and <c>words.yaml</c>.</summary>
public enum Person
{
    /// <summary>The wife of the person writing.</summary>
    Wife,

    /// <summary>The husband.</summary>
    Husband,

    /// <summary>A partner, spouse or fiancé of either sex.</summary>
    Partner,

    /// <summary>A son, a daughter, a child.</summary>
    Child,

    /// <summary>The father, or the father-in-law.</summary>
    Father,

    /// <summary>The mother, or the mother-in-law.</summary>
    Mother,

    /// <summary>A parent of whom it is not said which.</summary>
    Parent,

    /// <summary>A brother or sister.</summary>
    Sibling,

    /// <summary>A friend.</summary>
    Friend,

    /// <summary>A colleague, an employee, a candidate.</summary>
    Colleague,

    /// <summary>A client, a caller, an applicant.</summary>
    Client,

    /// <summary>Somebody else: "he", "she", "another person".</summary>
    Someone,
}
