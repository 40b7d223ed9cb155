namespace PolicyBot.Knowledge.Registers;

/// <summary>Short questions that mean a topic only after something was spoken of: "for how long?" after the R visa.</summary>
/// <param name="After">Ids of the measures one of which was spoken of last.</param>
/// <param name="QuestionsZh">Phrasings in Chinese.</param>
/// <param name="QuestionsEn">Phrasings in English.</param>
public sealed record FollowUp(IReadOnlyList<string> After, IReadOnlyList<string> QuestionsZh, IReadOnlyList<string> QuestionsEn);
