namespace PolicyBot.Knowledge.Assessing;

/// <summary>What somebody said who asks about professional titles; null is not said.</summary>
/// <param name="Education">Highest education.</param>
/// <param name="Years">Completed years of relevant experience up to the round's closing day.</param>
/// <param name="YearsInShanghai">Completed years of them worked in Shanghai.</param>
/// <param name="ScienceOrEngineeringDegree">Whether the degree is in science or engineering; looked at for engineering titles.</param>
/// <param name="Series">The kind of title wanted.</param>
/// <param name="EarlierRound">Whether they took part in an earlier round.</param>
public sealed record TitleAnswers(
    Education? Education = null,
    int? Years = null,
    int? YearsInShanghai = null,
    bool? ScienceOrEngineeringDegree = null,
    TitleSeries? Series = null,
    bool? EarlierRound = null);
