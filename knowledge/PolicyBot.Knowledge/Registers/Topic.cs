namespace PolicyBot.Knowledge.Registers;

/// <summary>A question people ask and its answer; one entry of <c>answers.yaml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="QuestionsZh">Phrasings in Chinese; the first is the title.</param>
/// <param name="QuestionsEn">Phrasings in English; the first is the title.</param>
/// <param name="Answer">What is said.</param>
/// <param name="Citations">On what it rests.</param>
/// <param name="Instead">For an answer that is about foreign nationals: the id of the topic that answers other people.</param>
/// <param name="Measures">Ids of the measures it is about; with one only, the applicant's own verdict on it is said first.</param>
/// <param name="FollowUp">Short questions that mean this topic after certain measures; null if there are none.</param>
public sealed record Topic(
    string Id,
    IReadOnlyList<string> QuestionsZh,
    IReadOnlyList<string> QuestionsEn,
    Bilingual Answer,
    IReadOnlyList<Citation> Citations,
    IReadOnlyDictionary<NationalityGroup, string> Instead,
    IReadOnlyList<string> Measures,
    FollowUp? FollowUp);
