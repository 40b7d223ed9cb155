namespace PolicyBot.Conversation.Titles;

/// <summary>The sentences of <c>title-talk.yaml</c>; the names are its keys.</summary>
public enum TitlePhrase
{
#pragma warning disable CS1591 // The sentences themselves are the documentation.
    Offer,
    Begin,
    NotHeld,
    AskEducation,
    AskYears,
    AskYearsInShanghai,
    AskScienceOrEngineeringDegree,
    AskSeries,
    EducationBelow,
    EducationBachelor,
    EducationSecond,
    EducationMaster,
    EducationDoctorate,
    UnderOneYear,
    OneYearOrMore,
    Science,
    NotScience,
    Engineering,
    Accounting,
    Again,
    MoreInShanghai,
    LeftOpen,
    Left,
    Result,
    EveryLevel,
    Unchecked,
    SheetOffer,
    Sheet,
    SheetLink,
    SheetNothing,
#pragma warning restore CS1591
}
