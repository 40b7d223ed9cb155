using System.Text.RegularExpressions;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Turns what a message says about certificates into facts, weighing what was asked and what else it says.</summary>
public sealed partial class CertificateFacts(Lexemes lexemes, CertificateReader certificates, GradeReader grades)
{
    private const string Document = "document";

    /// <summary>What was heard so far, with the certificates in it.</summary>
    /// <param name="heard">Everything but certificates.</param>
    /// <param name="rest">The message without what belongs to age, nationality, hukou and category.</param>
    /// <param name="folded">The whole message, folded.</param>
    /// <param name="enquiry">What it asks.</param>
    /// <param name="state">What was asked and what is known.</param>
    internal Utterance Into(Utterance heard, string rest, string folded, Enquiry enquiry, ConversationState state)
    {
        var asked = IsAsked(state);
        // "No, the one of the Hong Kong institute" is about the certificate just taken.
        var denies = state.JustTaken && heard.YesNo == false && state.Answers.Nationality is null && !heard.HasPersonal;
        var spoken = asked || denies || heard.Holding || heard.Additional || lexemes.Holds(LexemeList.CertificateField, folded);
        rest = Introduction().Replace(rest, m => new string(' ', m.Length));
        rest = Reporter().Replace(rest, m => new string(' ', m.Length));
        var named = certificates.Read(PeopleReader.WithoutCandidates(rest), spoken && heard.Refused.Count == 0, enquiry.IsQuestion && (enquiry.Topic is not null || !asked || (string.IsNullOrWhiteSpace(enquiry.Statement) && !MayName().IsMatch(rest))));
        // "What is FCCA?" holds none.
        if (enquiry.IsQuestion && !heard.HasPersonal && state.Answers.Qualifications.Count == 0 && AsksMeaning().IsMatch(folded)) named = CertificateReading.None;
        // "I have two certificates", "我想查一下证书" name none, known or unknown.
        var namesNone = !named.Any && named.Outside is null && named.Hints.Count == 0 && heard.YesNo != false && folded.Split(' ').All(w => lexemes[LexemeList.Vague].Contains(w) || lexemes[LexemeList.EnglishWords].Contains(w));
        if (!named.Any && string.IsNullOrWhiteSpace(rest)) namesNone = true;
        if (named.Unknown && (!asked || namesNone || (state.Offered.Count > 0 && !heard.Holding && !LooksLikeName().IsMatch(rest)))) named = CertificateReading.None;
        // 把 FCCA 换成 CISA exchanges; 如果换成 CISA 呢 supposes.
        var exchanges = named is { Denied.Count: > 0, Named.Count: > 0 } && !enquiry.IsQuestion && !lexemes.Opens(LexemeList.Supposing, folded);
        // "And CFA" is one more, unless it is asked about.
        var adds = named.Any && !enquiry.IsQuestion && (folded.StartsWith("and ", StringComparison.Ordinal) || folded.StartsWith("和 ", StringComparison.Ordinal));
        return heard with { Certificates = named, NamesNone = namesNone, Supposing = heard.Supposing && !exchanges, Additional = heard.Additional || adds };
    }

    /// <summary>True when a part of a message, without what belongs to age and nationality, names a certificate exactly.</summary>
    internal bool Names(string rest) => certificates.Read(rest, asked: false, question: true).Any;

    /// <summary>A message without grades that are denied: "ACCA member (not fellow yet)", 我不是资深，只是普通会员.</summary>
    internal static void BlankDeniedGrades(char[] rest)
    {
        foreach (var match in DeniedGrade().EnumerateMatches(rest)) Array.Fill(rest, ' ', match.Index, match.Length);
    }

    /// <summary>The same without what was only mentioned in passing.</summary>
    internal Utterance InPassing(Utterance heard, string folded, Enquiry enquiry, ConversationState state)
    {
        var named = heard.Certificates;
        // A passport or a visa spoken of in passing is not passed off as a certificate.
        var document = named.Outside?.Kind == Document && !named.Any && (!IsAsked(state) || enquiry.IsQuestion || heard.HasPersonal);
        // "What is the weather?" names no certificate, whatever was asked before.
        var nothing = enquiry.IsQuestion && named.Unknown && !lexemes.Holds(LexemeList.CertificateField, folded);
        return document || nothing ? heard with { Certificates = CertificateReading.None } : heard;
    }

    /// <summary>The same with "I'm a fellow now" understood of a certificate held; such a message names none itself.</summary>
    internal Utterance Regraded(Utterance heard, string rest, ConversationState state) =>
        heard.IsQuestion || heard.Supposing || heard.Certificates.Any || heard.About is not null || (state.Person is not null && heard.AboutSelf) ? heard
            : grades.Read(Statement(lexemes.Fold(rest)), state.Answers.Qualifications) is { } regraded ? heard with { Certificates = regraded, Additional = true } : heard;

    // "No, I mean I'm a fellow": without what only leads up to it.
    private string Statement(string folded)
    {
        while ((lexemes.Opening(LexemeList.Correction, folded) ?? lexemes.Opening(LexemeList.No, folded)) is { } lead && lead.Length < folded.Length) folded = folded[(lead.Length + 1)..];
        return folded;
    }

    private static bool IsAsked(ConversationState state) => state.Awaiting is Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation;

    [GeneratedRegex(@"\(?\b(?:but\s+)?not\s+(?:yet\s+)?(?:an?\s+|the\s+)?(?:senior\s+)?(?:fellow|member|associate|affiliate)\b(?!\s+(?:of|at|with|in|by)\b)(?:\s+yet)?\)?|(?:[（(]\s*)?(?:还|還|并|並|而)?不是(?:资深会员|資深會員|资深|資深|会士|會士|fellow)(?!\s*[A-Za-z])(?:\s*[)）])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DeniedGrade();

    [GeneratedRegex(@"\A(?:(?:so|and|but) )?what(?: s| is| are| does)(?: an?| the)? (?!(?:my|our|his|her)\b)\w+(?: \w+)?(?: mean| stand for)?\z|\A什 么 (?:是|叫) [\w ]{2,12}\z|\A[\w ]{2,12} (?:是 什 么|是 啥)(?: 东 西| 意 思| 证| 证 书)?\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AsksMeaning();

    // Names of people are no certificates, and we keep none.
    [GeneratedRegex(@"\b(?:my\s+name(?:'?s|\s+is)(?!\s+(?:also|already|still|not|on|in|there)\b)|(?:i'?m|i\s+am)\s+called|call\s+me)\s+[^,，.。;；:：!！?？\n]{1,40}|(?:我叫|我?的?名字(?:是|叫)|敝姓|免贵姓|我姓|本人姓)[^,，.。;；:：!！?？\n]{1,10}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Introduction();

    // Who wrote or said something, and a German "you", holds no certificate here: "the lawyer just wrote", 律师说.
    [GeneratedRegex(@"\b(?:(?:the|my|our|his|her|their|your|a|an)\s+)?(?:lawyer|attorney|solicitor|accountant|notary|broker|consultant|engineer|architect|doctor|nurse|teacher)s?\s+(?:(?:has|had|have|just|also|only|now|then|always|already)\s+){0,3}(?:wrote|writes?|written|said|says?|told|tells?|thinks?|thought|asks?|asked|sent|sends?|called|e?mailed|replied|confirm(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|advise[sd]|recommend(?:s|ed)|mentioned|explain(?:s|ed)|messaged|texted)\b|(?<![册冊许許证證业業认認])(?:律师|律師|会计师?|會計師?|中介|代理|医生|醫生|老师|老師)(?:刚才?|剛才?|也|都|又|只|就|已经|已經)?(?:说(?!明)|說(?!明)|写|寫|讲|講|告诉|告訴|回复|回覆|回信|建议|建議|认为|認為|觉得|覺得)|(?<=\b(?:können|könnten|haben|sprechen|sind|wissen|kennen|wollen|möchten|würden|danke|bitte|dass|wenn|ob)\s)Sie\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Reporter();

    // A question without anything like a name offers no certificates that merely sound alike: "what is the B card?".
    [GeneratedRegex(@"\b\p{Lu}\w+\s+(?:\w+\s+){0,3}\p{Lu}\w+|\b\p{Lu}{2,}\b|[师師士员員]|执照|執照|(?i:charter|licen[cs]e)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MayName();

    // While something is on offer, what is no name is no other certificate either: "let's see then".
    [GeneratedRegex(@"\b\p{Lu}\w+\s+(?:\w+\s+){0,3}\p{Lu}\w+|\b\p{Lu}{2,}\b|(?:证|證|师|師|员|員|资格|資格|执照|執照)\s*[。.!！]?\s*\z|(?i:certifi|licen[cs]e|charter)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LooksLikeName();
}
