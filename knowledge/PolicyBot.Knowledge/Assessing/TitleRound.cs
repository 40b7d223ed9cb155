using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>One round of assessment for professional titles; the content of <c>titles.yaml</c>.</summary>
/// <param name="Name">What the round is called.</param>
/// <param name="ExperienceUntil">Experience counts up to and including this day.</param>
/// <param name="YearsInShanghai">Years of work in Shanghai usually needed.</param>
/// <param name="Levels">The levels offered, lowest first.</param>
/// <param name="Words">Sentences by threshold and outcome.</param>
/// <param name="Education">What each education is called within a sentence.</param>
/// <param name="Unchecked">Conditions of the round that we cannot check.</param>
/// <param name="Notes">What must always be said with a result.</param>
/// <param name="SeriesNote">What must also be said for accounting and economics titles.</param>
/// <param name="Citations">Where the round is published.</param>
public sealed record TitleRound(
    Bilingual Name,
    DateOnly ExperienceUntil,
    int YearsInShanghai,
    IReadOnlyList<TitleLevel> Levels,
    IReadOnlyDictionary<string, Bilingual> Words,
    IReadOnlyDictionary<Education, Bilingual> Education,
    IReadOnlyList<Bilingual> Unchecked,
    IReadOnlyList<Bilingual> Notes,
    Bilingual SeriesNote,
    IReadOnlyList<Citation> Citations);

/// <summary>One level of professional titles.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Routes">Combinations of education and experience; any one is enough.</param>
/// <param name="Citations">Where they are stated.</param>
public sealed record TitleLevel(string Id, Bilingual Name, IReadOnlyList<TitleRoute> Routes, IReadOnlyList<Citation> Citations);

/// <summary>One combination of education and experience that reaches a level.</summary>
/// <param name="Education">At least this education.</param>
/// <param name="Years">At least these years of relevant experience.</param>
public sealed record TitleRoute(Education Education, int Years);
