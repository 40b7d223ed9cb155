namespace PolicyBot.ProblemPages;

/// <summary>The sentences of <c>problems.yaml</c>; the names are its keys.</summary>
internal enum ProblemPhrase
{
    NotFoundTitle,
    NotFoundText,
    BusyTitle,
    BusyText,
    ClosedTitle,
    ClosedText,
    TroubleTitle,
    TroubleText,
    Ask,
    Call,
}
