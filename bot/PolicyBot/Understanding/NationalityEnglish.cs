using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>English words around a region's name that tell a person's nationality from a certificate's country.</summary>
internal static partial class NationalityEnglish
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    private const string Age = @"(?:(?:aged?\s+)?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s-]*(?:years?|yrs?)[\s-]*old\b[\s,-]*|(?:aged?\s+)?\d{1,3}[\s-]*y\.?/?o\b\.?[\s,]*|(?:aged?\s+)?\d{1,3}\b[\s,]+)";

    private const string Adverbs = @"(?:also|actually|originally|both|either|a|an|the|now|proudly?|half|ethnic|ethnically|dual|naturali[sz]ed|currently|really|just|retired|senior|young|by\s+birth|and|still)\b\s*";

    [GeneratedRegex(@"(?:\b(?:i'm|im|iam|i\s*,?\s*am|i\s+became|(?:if|suppose|supposing|assuming)\s+(?:i|he|she)\s+(?:was|were)|(?:he|she|who|" + PersonWords.NounEn + @")(?:'s|\s+is)|being|as|we're|we\s+are)\b|\bnationality\s*(?:is\b)?\s*[:=-]?|\bcitizenship\s*(?:is\b)?\s*[:=-]?|[^a-z]i,)\s*(?:" + Adverbs + "|" + Age + @")*\z", Options, Timeout)]
    public static partial Regex PersonBefore { get; }

    /// <summary>"I'm an FCCA and British".</summary>
    [GeneratedRegex(@"\b(?:i'm|im|i\s+am|(?:he|she|" + PersonWords.NounEn + @")(?:'s|\s+is))\s+(?:also\s+)?(?:an?\s+)?(?:[\w.-]+\s+){1,3}and\s+(?:also\s+|an?\s+)?\z", Options, Timeout)]
    public static partial Regex AndBefore { get; }

    [GeneratedRegex(@"(?:\byears?[\s-]*old|\byrs?[\s-]*old|(?<![a-z])y\.?/?o\.?|\baged\s+\d{1,3}|岁)[\s,]*\z", Options, Timeout)]
    public static partial Regex AgeBefore { get; }

    [GeneratedRegex(@"\b(?:i'm|im|iam|i\s+am|name\s+is|name's|this\s+is|call\s+me)\s*\z", Options, Timeout)]
    public static partial Regex IntroducedBefore { get; }

    /// <summary>"passport: UK", "citizen of the UK".</summary>
    [GeneratedRegex(@"\b(?:passports?|nationality|citizenship|citizen|national|native|subject)(?:\s*(?:is|are|of|from|issued\s+by)\b|'s\b|\s*[:=-])+\s*(?:the\s+|a\s+|an\s+)?\z|\b(?:use|using|(?:travel(?:ling)?|enter(?:ing)?)\s+(?:on|with))\s+(?:my\s+|the\s+)?\z", Options, Timeout)]
    public static partial Regex PassportBefore { get; }

    /// <summary>"I gave up …", behind the name: "my British passport was handed in".</summary>
    [GeneratedRegex(@"\A(?:\s+(?:passport|citizenship|nationality|one))?\s+(?:(?:is|was|has\s+been|got|has)\s+)?(?:(?:now|since|already)\s+)?(?:given\s+up|surrendered|handed\s+(?:in|back)|renounced|cancelled|canceled|revoked|lost|gone|no\s+longer\s+valid|returned)\b", Options, Timeout)]
    public static partial Regex GivenUpAfter { get; }

    /// <summary>"I swapped (British) for Maltese".</summary>
    [GeneratedRegex(@"\b(?:swapped|traded|exchanged|changed|switched|went|moved)\s+(?:from\s+)?(?:my\s+|being\s+|an?\s+|the\s+)*\z", Options, Timeout)]
    public static partial Regex SwappedBefore { get; }

    /// <summary>"I swapped British for (Maltese)".</summary>
    [GeneratedRegex(@"\b(?:swapped|traded|exchanged|changed|switched|went|moved)\s+(?:from\s+)?(?:my\s+|being\s+|an?\s+|the\s+)*[a-z]+(?:\s+(?:passport|citizenship|nationality))?\s+(?:for|to|into)\s+(?:an?\s+|the\s+|my\s+)?\z", Options, Timeout)]
    public static partial Regex SwappedForBefore { get; }

    [GeneratedRegex(@"\A(?:'s)?[\s-]*(?:passports?\b|ppt\b|(?:people|person)\b(?=\s*(?:\z|[,.;!?]))|(?:compatriot\s+)?(?:travel\s+)?permit\s*(?=\z|[,.;])|citizen\b|citizenship\b|nationality\b|pp\b|(?:national|subject)\b(?=[ \t]*\n|\s*(?:\z|[,.;!?)]|and\b|with\b|who\b|but\b|aged?\b|living\b|residing\b|working\b|based\b|married\b|holding\b|here\b|by\b|from\b|in\b|on\b|now\b|currently\b|since\b)))(?:\s+holder\b)?", Options, Timeout)]
    public static partial Regex PassportAfter { get; }

    [GeneratedRegex(@"\A(?:'s)?[\s-]*(?:green\s*card|(?:permanent\s+)?(?:id|identity)\s+card|permanent\s+residen(?:t|ce|cy)|pr)\b(?:\s+(?:holder|card|permit|status)\b)*", Options, Timeout)]
    public static partial Regex GreenCardAfter { get; }

    [GeneratedRegex(@"\A[\s-]*(?:resident|compatriot|id(?:entity)?\b(?!\s*(?:number|no\b)))\b(?:\s+(?:card|holder)\b)*", Options, Timeout)]
    public static partial Regex ResidentAfter { get; }

    [GeneratedRegex(@"\A\s+(?:" + PersonWords.Sex + @")\b", Options, Timeout)]
    public static partial Regex SexAfter { get; }

    [GeneratedRegex(@"\A\s*(?:\z|[,.;!?)]|and\b|but\b|(?:in\s+|since\s+)?(?:19|20)[0-9]{2}\b)", Options, Timeout)]
    public static partial Regex PauseAfter { get; }

    [GeneratedRegex(@"\A-?\s?born\b", Options, Timeout)]
    public static partial Regex BornAfter { get; }

    /// <summary>"We have an (Indian engineer)": somebody is spoken of who works there.</summary>
    [GeneratedRegex(@"\b(?:(?:we|they|company|team|firm)\s+(?:have|has|got|hired|employ|want\s+to\s+hire|are\s+hiring)|we've(?:\s+got)?|there's|there\s+is|our|hiring|interviewing|recruiting|considering|sponsoring|employing|looking\s+(?:at|for)|found|asking\s+for|about|for)\s+(?:an?\s+|one\s+|this\s+|our\s+)?(?:new\s+)?\z", Options, Timeout)]
    public static partial Regex SomebodyBefore { get; }

    [GeneratedRegex(@"\A\s+(?:(?!chartered|registered|licen[cs]ed|certified|qualif|certifi|degree|diploma|compan|firm|bank|school|universit|college|market|client|customer|language|law|standard|passport)[a-z]+\s+){0,2}(?:engineer|manager|employee|colleague|candidate|consultant|specialist|developer|analyst|applicant|hire|coworker|friend|staff\s+member|accountant|architect|auditor|director|expert|designer|scientist|planner|surveyor|technician|professor|chef|pilot|officer|executive)\b", Options, Timeout)]
    public static partial Regex SomebodyAfter { get; }

    [GeneratedRegex(@"\A[\s-]*based\b", Options, Timeout)]
    public static partial Regex BasedAfter { get; }

    /// <summary>What a person goes on to do behind the bare answer "Belgian": married to, living in.</summary>
    [GeneratedRegex(@"\A[\s,-]+(?:married|living|residing|based|born|working|currently|but|though|by\s+(?:birth|passport)|with|since|one|in|from|here|who|aged?)\b", Options, Timeout)]
    public static partial Regex GoesOnAfter { get; }

    /// <summary>"Is a British passport required?" asks about anybody.</summary>
    [GeneratedRegex(@"(?:\A|[.!?\n])\s*(?:is|are|does|do|can|must|may|should|would)\s+(?:an?\s+|the\s+|any\s+|holders?\s+of\s+)*\z", Options, Timeout)]
    public static partial Regex AnybodyBefore { get; }

    /// <summary>A language or a thing: an English teacher, a German company, a British degree.</summary>
    [GeneratedRegex(@"\A[\s-]*(?:speak\w*|language|teachers?|tutors?|translat\w+|interpret\w+|instructors?|lecturer|literature|studies|test|lessons?|class(?:es)?|only|please|version|"
        + @"airways|airlines?|express|company|companies|firms?|banks?|schools?|universit\w+|college|embassy|consulate|restaurants?|clients?|customers?|markets?|law|standards?|society|institut\w+|association|council|academy|board|bar|chamber|"
        + "certifi\\w+|degrees?|diplomas?|qualifications?|licen[cs]\\w+|accreditation|listed|owned|invested|funded|subsidiary|branch|employer|team|office|curriculum|visa|hukou|mainland|list|rules?|policy|government|chartered|registered)\\b", Options, Timeout)]
    public static partial Regex ThingAfter { get; }

    [GeneratedRegex(@"\A\s+(?:chartered|registered|licen[cs]ed|certified)\b", Options, Timeout)]
    public static partial Regex CharteredAfter { get; }

    [GeneratedRegex(@"\bfrom\s+(?:the\s+)?\z", Options, Timeout)]
    public static partial Regex FromBefore { get; }

    /// <summary>What may stand before "from X" when a person is from there and not a paper.</summary>
    [GeneratedRegex(@"(?:\A|[.;!?,\n(]|\b(?:am|i'm|im|(?:he|she|who|" + PersonWords.NounEn + @")\s+is|he's|she's|we\s+are|come|comes|coming|came|hail|originally|expat|old|yo|holder|charterholder|\d{1,3}|" + PersonWords.Sex + "|" + PersonWords.NounEn + @"))\s*(?:originally|actually|both|also|all|and|\s)*\z|\b(?:i'm|i\s+am|(?:he|she)(?:'s|\s+is))\s+an?\s+(?:[\w.-]+\s+){1,5}\z|\b(?:i'm|i\s+am)\s+(?:[\w.-]+\s+){0,3}(?!certified|qualified|graduated?|licen[cs]ed|registered|chartered|accredited|away|back|far|not|this|it|here|there|now|mostly|always)[a-z]+(?<!ing)\s+\z", Options, Timeout)]
    public static partial Regex PersonFromBefore { get; }

    [GeneratedRegex(@"\b(?:liv(?:e|es|ed|ing)|resid(?:e|es|ed|ing)|based|work(?:s|ed|ing)?|stud(?:y|ied|ying)|stay(?:s|ed|ing)?|located|moved|relocated|emigrated|immigrated|settled|raised|grew\s+up|born|employed|expat(?:riate)?|home\s+is|am|i'm|now|currently)\s+(?:(?:back|here|now|currently|still|there|full[- ]time|mostly|out|over|all\s+my\s+life)\s+)*(?:in|to|at|out\s+of)\s+(?:the\s+)?(?:[a-z]+,\s+)?\z", Options, Timeout)]
    public static partial Regex ResidenceBefore { get; }

    [GeneratedRegex(@"(?:(?<!\b(?:if|suppose|supposing|assuming)\s)\b(?:i|he|she)\s+was(?=\s)|\bnot|\bnon|n't|\bno\s+longer|\bnever|\bformer(?:ly)?|\bex|\bused\s+to\s+be|\bpreviously|\bgave\s+up|\bgiven\s+up|\brenounced|\brather\s+than|\binstead\s+of|\bneither|\bnor|\bwithout|\blost)[\s-]+(?:(?:my|a|an|the|been|have|hold|holding|got|from|any|is)\s+)*\z", Options, Timeout)]
    public static partial Regex NegationBefore { get; }

    /// <summary>"now Dutch", "became a Dutch citizen in 2010"; "now also Dutch" is one more.</summary>
    [GeneratedRegex(@"\b(?:now|nowadays|currently|today|since\s+then|became|become|naturali[sz]ed(?:\s+as)?|took|acquired)(?:\s+(?:an?|the|my|i'm|i\s+am|hold|holding|have|fully|only))*\s*\z", Options, Timeout)]
    public static partial Regex NowBefore { get; }

    /// <summary>"soon British", "becoming a Canadian citizen": what will be.</summary>
    [GeneratedRegex(@"\b(?:soon|shortly|eventually|about\s+to\s+(?:be|become|get|take)|will\s+(?:be|become|get|have)|going\s+to\s+(?:be|become|get)|becoming|waiting\s+for|applying\s+for|applied\s+for|(?:hope|hoping|want|wanting|plan|planning|like)\s+to\s+(?:be|become|get)|in\s+the\s+process\s+of\s+(?:becoming|getting|acquiring)|to\s+be(?:come)?)\s+(?:(?:an?|the|my|to|be|become|also|naturali[sz]ed(?:\s+as)?|for)\s+)*\z", Options, Timeout)]
    public static partial Regex SoonBefore { get; }

    /// <summary>"American-born Chinese".</summary>
    [GeneratedRegex(@"\A[\s-]+(?:born|raised)(?:\s+and\s+(?:bred|raised))?[\s-]+\z", Options, Timeout)]
    public static partial Regex BornBetween { get; }

    /// <summary>"Irish living in Shanghai": a person is told of, asked or not.</summary>
    [GeneratedRegex(@"\A,?\s+(?:(?:now|currently|still|presently)\s+)?(?:(?:living|residing|resident|based|working|staying|married|employed)\s+(?:in|at|for|to|out\s+of|here|with)\b|with\s+(?:an?\s+|the\s+|my\s+)?[a-z0-9]|in\s+(?:shanghai|china)\b)", Options, Timeout)]
    public static partial Regex LivesAfter { get; }

    /// <summary>"I'd come on the German passport": of several, the one that decides.</summary>
    [GeneratedRegex(@"\b(?:us(?:e|ing)|(?:com(?:e|ing)|travel(?:ling)?|enter(?:ing)?|fly(?:ing)?|appl(?:y|ying))\s+(?:in\s+)?(?:on|with))\s+(?:my\s+|the\s+|a\s+|an\s+)?\z", Options, Timeout)]
    public static partial Regex UsesBefore { get; }

    [GeneratedRegex(@"\b(?:originally|born|initially|at\s+first)(?:\s+(?:an?|the|from|in|as))*\s*\z", Options, Timeout)]
    public static partial Regex OnceBefore { get; }

    [GeneratedRegex(@"\A\s*,?\s*(?:originally|by\s+birth|at\s+birth|initially|at\s+first)\b", Options, Timeout)]
    public static partial Regex OnceAfter { get; }

    [GeneratedRegex(@"\b(?:foreigner|foreign\s+(?:national(?:ity)?|citizen(?:ship)?|passport(?:\s+holder)?|expert)|expat(?:riate)?|non-?chinese)\b", Options, Timeout)]
    public static partial Regex Foreign { get; }

    /// <summary>Foreigners in general.</summary>
    [GeneratedRegex(@"\b(?:foreigners|foreign\s+(?:nationals|citizens|experts|staff|employees|workers|talents?)|expat(?:riate)?s)\b", Options, Timeout)]
    public static partial Regex Foreigners { get; }

    [GeneratedRegex(@"\b(?:i'm|im|i\s+am|(?:he|she|" + PersonWords.NounEn + @")(?:'s|\s+is)|as|being|have|has|hold|holds|holding|with|nationality\s*:?|my)\s+(?:an?\s+|my\s+)?(?:[a-z]+\s+)?\z", Options, Timeout)]
    public static partial Regex HolderBefore { get; }
}
