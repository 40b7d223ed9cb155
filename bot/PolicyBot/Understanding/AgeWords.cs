using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>What stands directly before a number (anchored at its end) or behind it (anchored at its start), and what that makes of it.</summary>
/// <remarks>All are tried on windows of at most 64 units, so none can be slow.</remarks>
internal static partial class AgeWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

    // Time that ends within a year.
    private const string NextEn = @"(?:next\s+(?:month|week|birthday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow"
        + @"|(?:at|by|before)\s+the\s+end\s+of\s+(?:the|this)\s+(?:month|year)|in\s+(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|a\s+few|a\s+couple\s+of|[1-9]|1[01])\s+(?:days?|weeks?|months?)|(?:come|in)\s+(?:the\s+)?(?:spring|summer|autumn|fall|winter|new\s+year)|(?:next|in|on|come)\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:" + Months + "))";

    private const string SoonEn = "(?:" + NextEn + @"|soon|shortly|later\s+this\s+(?:month|year)|this\s+(?:coming\s+)?(?:week|month|" + Months + "))";

    private const string SoonZh = @"(?:下个?月|下周|下星期|下礼拜|明天|后天|年底|年尾|月底|腊月|元旦|春节|圣诞节?|(?:(?:再过|还有|还?差)(?:几|半|俩|仨|[一二两三四五六七八九十]|\d{1,2})个?(?:天|周|星期|礼拜|月)|(?:几|半|俩|仨|[一二两三四五六七八九十]|\d{1,2})个?(?:天|周|星期|礼拜|月)(?:后|之后|以后))|\d{1,2}月份?[^，。,;；]{0,6}(?:将|要|就|会))[^，。,;；]{0,8}";

    [GeneratedRegex(@"\A\s*(?:-?\s*(?:years?|yrs?|y)\.?(?:\s*-?\s*(?:olds?|young)\b|\s+of\s+age\b)|-?\s*y\.?\s*/?\s*o\b\.?|-?\s*y\.o\.|岁(?:数|大|整)?)", Options, Timeout)]
    public static partial Regex YearsOld { get; }

    [GeneratedRegex(@"\A\s*(?:years?|yrs?|y)\b(?:(?=\s+" + NextEn + @"\b)|(?!\s*['’]|\s+(?:of|in|into|at|as|experience|exp|working|work|ago|since|from|more|on|later|or|before|after|minimum|abroad|here|there|teaching|old)\b)(?=\s*(?:\z|[.,;!?)/|]|and\b|but\b|now\b|with\b|this\s+(?:" + Months + @")\b|\d{1,2}\s*months?\b)))", Options, Timeout)]
    public static partial Regex YearsAlone { get; }

    [GeneratedRegex(@"\A\s*(?:and\s+(?:a\s+half|a\s+quarter|three\s+quarters)\b|[½¼¾]|半|多一?点儿?|[零又](?:\d{1,2}|[一二两三四五六七八九十几]+)个?多?月)", Options, Timeout)]
    public static partial Regex Half { get; }

    /// <summary>65周岁, "60 on the dot"; in 虚岁55 周岁54 the word belongs to the number behind it.</summary>
    [GeneratedRegex(@"\A(?:周岁|实岁|足岁|整岁)|\A\s+(?:周岁|实岁|足岁|整岁)(?!\s*(?:是|为|算|:)?\s*[0-9一二三四五六七八九十廿卅])|\A\s*(?:years?\s+)?(?:on\s+the\s+(?:dot|nose|button)|to\s+the\s+day)\b", Options, Timeout)]
    public static partial Regex ExactAfter { get; }

    /// <summary>"51 completed", as India says full years.</summary>
    [GeneratedRegex(@"\A\s*(?:years?\s+)?completed\b(?:\s+years?\b)?(?=\s*(?:\z|[,.;!)]|and\b|but\b|now\b|in\b|last\b|this\b))", Options, Timeout)]
    public static partial Regex CompletedAfter { get; }

    /// <summary>Behind 周岁: some months more.</summary>
    [GeneratedRegex(@"\A\s*(?:多(?:一?点儿?)?|有余)", Options, Timeout)]
    public static partial Regex MonthsMoreAfter { get; }

    [GeneratedRegex(@"(?:周岁|实岁|足岁|实际年龄|actual\s+age|real\s+age|western\s+age)\s*(?:算|是|为|is|:)?\s*\z", Options, Timeout)]
    public static partial Regex ExactBefore { get; }

    [GeneratedRegex(@"\A\s*(?:岁)?\s*[(,，]?\s*(?:(?:按?虚岁|虚龄)(?!\s*(?:算|算起来|来说|是|为|有|已经?|:|都)*\s*[0-9一二三四五六七八九十廿卅])|虚(?=[)\s]|\z)|(?:years?\s+old\s+)?(?:in|by)\s+(?:the\s+)?(?:chinese|korean|east\s+asian|lunar)\s+(?:reckoning|age|counting|years|system|way|calendar)|nominal(?:ly)?\b)", Options, Timeout)]
    public static partial Regex NominalAfter { get; }

    [GeneratedRegex(@"(?:虚(?:岁|龄)?|\b(?:(?:by|in|on|according\s+to)\s+(?:the\s+)?)?(?:nominal|chinese|korean|east\s+asian|lunar)\s+(?:age|reckoning|counting|count|years|system|way|calendar))\s*(?:算|算起来|来说|是|为|有|is|of|:|,)?\s*(?:(?:i'm|im|i\s+am|that's|that\s+is|it's|it\s+is|that\s+makes\s+me)\s+)?\z", Options, Timeout)]
    public static partial Regex NominalBefore { get; }

    /// <summary>比 (70) 小 (一) 岁, "ten years older than (60)": a difference, nobody's age.</summary>
    [GeneratedRegex(@"(?:比[^，。,;；\d]{0,3}|(?:[大小多少差减加]|年长)(?:了|个)?|虚长)\s*\z", Options, Timeout)]
    public static partial Regex ComparedBefore { get; }

    [GeneratedRegex(@"\A\s*-?\s*(?:months?|weeks?|days?)\s*-?\s*(?:old\b|of\s+age\b)|\A\s*个?(?:月|周|天|星期)大", Options, Timeout)]
    public static partial Regex MonthsOld { get; }

    [GeneratedRegex(@"\A\s*'?s\b(?!\s*\w+\s+(?:music|style))|\A后(?!\s*(?:天|年|来))", Options, Timeout)]
    public static partial Regex Decade { get; }

    [GeneratedRegex(@"\A\s*(?:-?ish\b|-?odd\b|-?something\b|\+|plus\b|or\s+(?:so|thereabouts|over|above|more|older|under|younger|less)\b|多|几|余|来岁|来(?=岁)|出头|开外|左右|上下|挂零|好几|不到|and\s+(?:over|above|up)\b|or\s+\w+\s*\?)", Options, Timeout)]
    public static partial Regex ApproximateAfter { get; }

    [GeneratedRegex(@"(?:\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|close\s+to|nearing|approaching|pushing|circa|maybe|perhaps|probably|some|(?:early|mid|late)(?:\s+to\s+\w+)?|not\s+(?:yet|quite|(?:so\s+|very\s+|that\s+)?(?:far|long)\s+(?:off|from|short\s+of|away\s+from|until|till))|knocking\s+on|rising|heading\s+for|getting\s+on\s+to|touching|bordering\s+on|close\s+on|north\s+of|south\s+of|(?:the\s+)?(?:wrong|right|far|other|sunny)\s+side\s+of|well\s+(?:over|past|into)|(?:a\s+)?(?:bit|little|tad|touch|shade|whisker|hair)\s+(?:over|under|past|above|below|off|shy\s+of|short\s+of)|coming\s+up\s+to|getting\s+on\s+for|just\s+(?:over|under|past|shy\s+of))[\s-]+(?:the\s+age\s+of\s+)?|[~≈]\s*|(?:大约|大概|大致|约莫|差不多|将近|接近|年近|年过|年逾|快要?|奔|近|约|左近|还不到|还没到|不到|未满|不满|还没满|没满|未到|刚过|已过|可能|也许|应该有|好像|马上要?|马上就要?|就要|即将|将满|还?差[一两半几]岁?)\s*(?:是|有|满)?\s*)\z", Options, Timeout)]
    public static partial Regex ApproximateBefore { get; }

    /// <summary>Bounds: a statement about a person, a rule about nobody.</summary>
    [GeneratedRegex(@"(?:\b(?:over|above|past|under|below|beyond|more\s+than|less\s+than|at\s+least|at\s+most|no\s+(?:less|more)\s+than|older\s+than|younger\s+than|not\s+over)\s+(?:the\s+age\s+of\s+|age\s+)?|[><≥≤]\s*|(?:超过|大于|小于|高于|低于|至少|起码|最少|最多|顶多|少说(?:也有?)?|怎么也有?)\s*)\z", Options, Timeout)]
    public static partial Regex BoundBefore { get; }

    [GeneratedRegex(@"\bbetween\s+(?:the\s+ages?\s+of\s+)?\z|在\s*\z", Options, Timeout)]
    public static partial Regex BetweenBefore { get; }

    [GeneratedRegex(@"\A\s*(?:以上|以下|以内|往上|之上)", Options, Timeout)]
    public static partial Regex BoundAfter { get; }

    /// <summary>Another time of life or a rule: nobody's age today.</summary>
    /// <summary>"95, kidding", 2不对: taken back as soon as said.</summary>
    [GeneratedRegex(@"\A\s*(?:岁)?\s*(?:不对|不是(?=\s*(?:\z|[,.;。我]))|错了|是错的|写错|打错|(?:is|was|'s)\s+(?:not\b|wrong|a\s+(?:typo|mistake))|isn't\b|[,.]?\s*(?:(?:just\s+)?(?:kidding|joking)|开玩笑))", Options, Timeout)]
    public static partial Regex DeniedAfter { get; }

    /// <summary>"65 now".</summary>
    [GeneratedRegex(@"\A\s*,?\s*(?:(?:right\s+)?now|currently|today|at\s+(?:the\s+moment|present))\b", Options, Timeout)]
    public static partial Regex PresentAfter { get; }

    [GeneratedRegex(@"\A\s*(?:的|是|为)?(?:[那这](?:一)?[条项个款]|规定|条款|时候|时\b|时|那年|那时|当年|开始|起|退休|上限|封顶|为限|限制|年龄限制|年龄上限|之前|以前|前|之后|以后|后|生日之?后)|\A[\s,]*(?:is\s+)?(?:(?:the\s+)?(?:age\s+)?(?:limit|cap|cutoff|rule|ceiling|threshold|mark)\b|retirement|when\s+(?:i|he|she|we|they)\b|(?:\w+\s+)?(?:years?\s+)?ago\b|(?:back\s+)?in\s+(?:19|20)\d\d|last\s+year\b|back\s+then|at\s+(?:the|that)\s+time)", Options, Timeout)]
    public static partial Regex RuleAfter { get; }

    [GeneratedRegex(@"\b(?:retire[sd]?\s+(?:at|by|before|after)|(?:retirement|minimum|maximum|min|max|legal|statutory|mandatory|pension)\s+age|(?:age\s+)?(?:limit|cap|ceiling|cut-?off|threshold|maximum|minimum)|up\s+to|until|till?|after|before|by|from|since|at|(?:extended|relaxed|raised|rules?|restrictions?|work)\s+(?:to|for|until|past|beyond|of|on))\s+(?:of\s+|is\s+|to\s+|at\s+)*(?:the\s+)?(?:age\s*(?:of\s*|is\s*|:\s*)?)?\z|(?:到|至|听说|据说|不是说|说是|规定|上限|限制?|不超过|不得超过|放宽|延长|年龄要求|退休年龄|法定年龄|最高|最大|最低|最小|年龄上限)\s*(?:是|为)?\s*\z", Options, Timeout)]
    public static partial Regex RuleBefore { get; }

    [GeneratedRegex(@"\b(?:when|while|since|until|till|after|before|once|as|by\s+the\s+time)\s+(?:i|he|she|they|we|my\s+\w+|i'm)\s*(?:'m|'s|am|is|was|were|turn(?:ed|s)?|hit|reached|got)?\s*(?:only|just)?\s*\z|\b(?:was|were|feel|feels|feeling|look|looks|act)\s+(?:only|just|like|about)?\s*\z|(?:(?<!现)在|当|自从|从|还?差|[去前]年[^，。,;；\d]{0,4}|那年|当年|曾经|等|直到|距?离|距|差[^,。]{0,4}到)(?:我|他|她)?\s*\z", Options, Timeout)]
    public static partial Regex PastBefore { get; }

    [GeneratedRegex(@"\b(?:if|suppose|supposing|assuming|imagine)\s+(?:that\s+)?(?:i|you|he|she|we|my\s+\w+|the\s+\w+|someone|aged)\s*(?:'m|'s|am|is|was|were|had\s+been|turned|turn)?\s*(?:only|just|already|aged)?\s*\z|(?:如果|假如|要是|若是|若|假设|假使|倘若)[^，。,;；\d]{0,6}\z", Options, Timeout)]
    public static partial Regex HypotheticalBefore { get; }

    /// <summary>我到了 (七十一岁怎么办).</summary>
    [GeneratedRegex(@"(?:到了?|满了?|等到)\s*\z", Options, Timeout)]
    public static partial Regex ReachingBefore { get; }

    /// <summary>(我到了七十一)岁怎么办: asks about a birthday to come.</summary>
    [GeneratedRegex(@"\A\s*(?:周?岁)?\s*(?:以后|之后|后|的时候|时)?\s*(?:怎么办|怎样办|会怎样|会怎么样|怎么样|怎么算|该怎么办)", Options, Timeout)]
    public static partial Regex WhatThenAfter { get; }

    [GeneratedRegex(@"(?:(?:\bnot|n't|\bno\s+longer|\brather\s+than|\binstead\s+of|\bnever)\s*(?:at\s+all\s+)?(?:a\s+|aged\s+|be\s+|age\s+)?|(?:不是|并非|并不是|而非|没有|哪有)\s*(?:我)?)\s*\z", Options, Timeout)]
    public static partial Regex NegationBefore { get; }

    /// <summary>"turning (60)", 下周三满 (65).</summary>
    [GeneratedRegex(@"(?<=(?:下个?月|下个?(?:周|星期|礼拜)|明天|后天|年底|月底|马上|即将|就要)[^，。,;；\d]{0,6})(?:年?满)\s*\z|(?:(?:\bwill|'ll|\bshall|\bgoing\s+to|\bgonna|\babout\s+to|\bdue\s+to)\s+(?:soon\s+)?(?:be|turn|become|reach|hit)|\bturning|\bturns?|\bbecoming)\s+\z", Options, Timeout)]
    public static partial Regex TurningBefore { get; }

    [GeneratedRegex(@"\A[^.;!?，。]{0,14}?\b" + SoonEn + @"\b|\A\s*(?:岁)?\s*生日(?:还没|就|快)", Options, Timeout)]
    public static partial Regex SoonAfter { get; }

    [GeneratedRegex(@"\A\s+" + NextEn + @"\b", Options, Timeout)]
    public static partial Regex SoonRightAfter { get; }

    [GeneratedRegex(@"\b(?:turned|completed|crossed)\s+(?:just\s+)?\z|(?:刚|已|已经)(?:经|刚|好)?(?:年?满)?\s*\z", Options, Timeout)]
    public static partial Regex TurnedBefore { get; }

    /// <summary>上周日刚过五十八: a birthday and its day, not "just over".</summary>
    [GeneratedRegex(@"(?:今天|昨天|前天|(?:上|这|本)个?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:上|这|本)个?月|月初|\d{1,2}月(?:\d{1,2}[日号])?)(?:刚刚?|才|已经?)?(?:过了?|满了?|到了?)\s*\z", Options, Timeout)]
    public static partial Regex DayReachedBefore { get; }

    [GeneratedRegex(@"\b" + SoonEn + @"\b[^.;!?]{0,16}\z|\b(?:an?|one|two|three|four|five|six|a\s+few|a\s+couple\s+of|[1-9]|1[01])\s+(?:days?|weeks?|months?)\s+(?:short\s+of|shy\s+of|off|away\s+from|from|before|to)\s+(?:my\s+|being\s+|turning\s+)*\z|" + SoonZh + @"\z", Options, Timeout)]
    public static partial Regex SoonBefore { get; }

    /// <summary>11月30号才满 (48): a birthday and its day; the date tells whether it is still to come.</summary>
    [GeneratedRegex(@"(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?(?:那天|生日)?(?<later>才|就要|就会|要|将|会)*(?:年?满|足|到|过)\s*\z", Options, Timeout)]
    public static partial Regex DatedBefore { get; }

    /// <summary>"60 this December 3rd": a birthday of the running year, named by its month.</summary>
    [GeneratedRegex(@"\A\s+this\s+(?:coming\s+|past\s+)?(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<n>" + Months + @")\b(?:\s+(?:the\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?\b)?", Options, Timeout)]
    public static partial Regex ThisMonthAfter { get; }

    /// <summary>"20 years with KPMG" are of work unless a person stands before them.</summary>
    [GeneratedRegex(@"\A\s*with\b", Options, Timeout)]
    public static partial Regex WithAfter { get; }

    /// <summary>"58 since Tuesday", "45 as of yesterday": an age and when it began.</summary>
    [GeneratedRegex(@"\A\s*,?\s*(?:since|as\s+of)\s+(?:just\s+)?(?:last\s+|this\s+|the\s+)*(?:yesterday|today|week(?:end)?|month|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|my\s+(?:last\s+)?birthday|(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:" + Months + @")(?:\s+\d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}(?:st|nd|rd|th))\b", Options, Timeout)]
    public static partial Regex SinceAfter { get; }

    /// <summary>"58 running" (of India), "in my 58th year": the year that is not yet full.</summary>
    [GeneratedRegex(@"\A\s*(?:years?\s+)?running\b(?=\s*(?:\z|[,.;!)]|now\b|and\b|but\b))", Options, Timeout)]
    public static partial Regex RunningAfter { get; }

    /// <summary>"running 58".</summary>
    [GeneratedRegex(@"(?:\A|[,.;(]|\b(?:i'm|i\s+am|now|age|and|currently))\s*running\s+\z", Options, Timeout)]
    public static partial Regex RunningBefore { get; }

    [GeneratedRegex(@"\b(?:in|into|entered|entering|started|starting)\s+(?:my|his|her)\s+\z", Options, Timeout)]
    public static partial Regex InMyBefore { get; }

    [GeneratedRegex(@"\A\s*(?:st|nd|rd|th)\s+year\b(?=\s*(?:\z|[,.;!)]|now\b|and\b|but\b))", Options, Timeout)]
    public static partial Regex OrdinalYearAfter { get; }

    [GeneratedRegex(@"\A\s+next\s+year\b", Options, Timeout)]
    public static partial Regex NextYearAfter { get; }

    [GeneratedRegex(@"(?:\bnext\s+year\b[^.;!?]{0,16}|(?:明年|下年|出年|过了年|过完年|年后)[^，。,;；]{0,6})\z", Options, Timeout)]
    public static partial Regex NextYearBefore { get; }

    /// <summary>"I heard that at (70 you can still)", 朋友说 (70岁也可以): before a rule somebody tells of.</summary>
    [GeneratedRegex(@"(?:说|讲|告诉我?|据说|网上写|写着|看到)(?:过|了|的|是|道|着)*[^。.!?;,，我他她本您你]{0,8}\z|\b(?:says?|said|saying|told\s+(?:me|us)|heard|read|claims?|claimed|thinks?|reckons?|insists?)\b(?:\s+that)?\s+(?:(?!i\b|i'm|he\b|she\b|he's|she's|my\b)[a-z'-]+\s+){0,4}\z", Options, Timeout)]
    public static partial Regex ReportedBefore { get; }

    /// <summary>What the rule then says: (70岁)也可以, "(65) is too old".</summary>
    [GeneratedRegex(@"\A\s*(?:周?岁)?(?:以上|以下|以后|之后|后)?的?人?(?:也|都|就|还|才|照样|仍然?|其实|竟然)*(?:可以|能(?!吗)|不能|不可以|不给|不行|行|没法|没办法|不让|不办|办不|拿不到|不得|不许|没戏|没问题)|\A(?:[\s-]*years?[\s-]*olds?)?\s+(?:(?:is|was)\s+(?:the\b|too\b|fine|ok\b|okay|no\s+problem|possible|allowed|where\b|when\b)|(?:can|could|may|cannot|can't)\b)", Options, Timeout)]
    public static partial Regex AllowedAfter { get; }

    /// <summary>What dictation writes for 四, 五, 六, 七, 九 and 三 and nobody means before a number.</summary>
    [GeneratedRegex(@"[失舞午溜妻酒伞丝]\z", Options, Timeout)]
    public static partial Regex MisheardBefore { get; }

    /// <summary>今年 (61).</summary>
    [GeneratedRegex(@"今年(?:刚|都|已经|我|是)*\s*\z", Options, Timeout)]
    public static partial Regex ThisYearRightBefore { get; }

    /// <summary>"My birthday's on Xmas day", 生日在12月: when in the year, wherever it is said.</summary>
    [GeneratedRegex(@"\b(?:birthday|bday|b-day)(?:'s)?\s+(?:(?:is|falls|comes|only|not|until|till|just|always|on|in|at|the)\s+)*(?:(?<feast>xmas|christmas|boxing\s+day|new\s+year's\s+eve)|(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<n>" + Months + @")\b(?:\s+(?:the\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?\b)?)|生日(?:是|在|要|得|等|到|过|才)*(?:(?<feast>圣诞|除夕|年底)|(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号])?)", Options, Timeout)]
    public static partial Regex BirthdayNamed { get; }

    [GeneratedRegex(@"\A\s+this\s+year\b", Options, Timeout)]
    public static partial Regex ThisYearAfter { get; }

    [GeneratedRegex(@"今年(?!已|刚)[^，。,;；已刚]{0,4}(?:将|要|就|会|即将|年满|满|到)(?:满|到)?\s*\z", Options, Timeout)]
    public static partial Regex ThisYearBefore { get; }

    [GeneratedRegex(@"(?:后年|大后年|再过(?:\d{1,2}|[几一二两三四五六七八九十])年|(?:\d{1,2}|[几两三四五六七八九十])年(?:后|以后|之后))[^，。,;；]{0,6}\z", Options, Timeout)]
    public static partial Regex LaterBefore { get; }
}
