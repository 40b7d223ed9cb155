namespace PolicyBot.Understanding;

/// <summary>The word lists of <c>commands.yaml</c> beside commands and people; the file says what each is for.</summary>
internal enum LexemeList
{
    Yes,
    Acknowledge,
    No,
    NoneOfThese,
    Correction,
    Additional,
    Holding,
    Supposing,
    ForWhom,
    AgeField,
    NationalityField,
    HukouField,
    CertificateField,
    WhyOpenings,
    AskingVerbs,
    Refusals,
    AsksListing,
    AsksWhyNot,
    EnglishWords,
    ChineseWords,
    QuestionMarks,
    QuestionOpenings,
    QuestionLeads,
    SelfWords,
    Vague,
    PoliteBefore,
    PoliteAfter,
}
