namespace PolicyBot.Legal;

/// <summary>The sentences of <c>legal.yaml</c>; the names are its keys.</summary>
internal enum LegalPhrase
{
    PrivacyTitle,
    PrivacyWhat,
    PrivacyWhy,
    PrivacyHowLong,
    PrivacyDelete,
    PrivacyChannels,
    PrivacySheet,
    PrivacyLogs,
    PrivacyPlease,
    TermsTitle,
    TermsAuthority,
    TermsSources,
    TermsAnnex,
    TermsConfirm,
    TermsOthers,
    TermsNoPromise,
}
