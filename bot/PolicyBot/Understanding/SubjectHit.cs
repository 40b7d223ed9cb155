namespace PolicyBot.Understanding;

/// <summary>Whom the words before a statement name.</summary>
internal readonly record struct SubjectHit(Subject Who, bool IsChild = false);
