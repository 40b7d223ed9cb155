namespace PolicyBot.Knowledge.Assessing;

/// <summary>What an assessment depends on, beside the knowledge.</summary>
internal readonly record struct AssessmentKey(Answers Answers, DateOnly Date, string Version)
{
    public bool Equals(AssessmentKey other) => Date == other.Date && Version == other.Version && Answers.SameAs(other.Answers);

    public override int GetHashCode() => HashCode.Combine(Date, Version, Answers.ContentHash());
}
