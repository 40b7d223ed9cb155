using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Words before a bare number that make it an age, and units behind it that make it something else.</summary>
internal static partial class AgeCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    private const string FillersEn = @"(?:\s|[:=,(-])*(?:(?:is|of|now|only|just|already|currently|still|actually|exactly|aged|age|a|an|really|in\s+fact|this\s+year|to|young)\b[\s:=,]*)*\z";

    private const string UnitsEn = "months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|km|kms|kilometers?|kilometres?|miles?|cm|mm|m|meters?|metres?|kg|kgs|kilos?|lbs?|pounds?|feet|foot|ft|inch|inches|points?|pts|marks?|scores?|percent|per|"
        + "employees?|people|persons?|staff|workers?|members?|students?|kids?|children|sons?|daughters?|colleagues?|foreigners?|experts?|certificates?|certs?|certifications?|qualifications?|licen[cs]es?|diplomas?|degrees?|courses?|exams?|papers?|modules?|subjects?|"
        + "levels?|times|dollars?|usd|rmb|cny|yuan|euros?|eur|gbp|hkd|k|million|billion|thousand|hundred|credits?|pages?|questions?|options?|companies|projects?|countries|cities|languages?|of|out|am|pm|o'clock|stars?|x|more|other|others|different|"
        + "semesters?|terms?|shares?|units?|items?|rooms?|floors?|copies|gb|mb|tb|cents?|steps?|parts?|types?|kinds?|passports?|nationalities|offices?|categories|classes|certs|yrs?|years?|y|decades?|quarters?|generations?|versions?|th|st|nd|rd|working|consecutive|full";

    private const string UnitsZh = "个|名|位|人|家|年|月|日|号|天|周(?!岁)|星期|礼拜|小时|钟头|分|秒|点|元|块|万|亿|千|百|美|港币|人民币|级|门|科|次|倍|折|楼|层|路|室|届|期|批|轮|版|类|项|张|本|所|条|页|题|道|份|公里|米|厘米|斤|公斤|度|代|世纪|比|学分|课|种|款|套|间|台|段|系列|国|城|市|字|线";

    /// <summary>Clear cues: I'm, aged, age:, turned, 今年, 年龄.</summary>
    [GeneratedRegex(@"\b(?:i'm|im|iam|i\s*,?\s*am|i\s+(?:really|actually|just|now|do)\s+(?:am|turn)|i\s+m|(?:he|she|who)(?:'s|\s+is)|aged?|(?:my|his|her|current)\s+age|turned|(?:" + PersonWords.NounEn + @")s?(?:'s|\s+is|\s+aged))\b" + FillersEn
        + @"|(?:年龄|年纪|岁数|现年|高龄|芳龄|年满|已满|刚满|周岁|实岁|足岁)\s*(?:[:：=是为有]|已经?|都|刚好?|正好|整|现在|改成|改为|应该|\s)*\z", Options, Timeout)]
    public static partial Regex Clear { get; }

    /// <summary>Cues that need a number of plausible size and a pause behind it: 我65, my wife, 60.</summary>
    [GeneratedRegex(@"(?:\b(?:" + PersonWords.NounEn + "|" + PersonWords.Sex + @")\s*(?:now\b|[,(:-])?\s*|\b(?:me|myself)\s*[:,-]?\s*|\bi\s+(?:said|wrote|typed|told\s+you)\s+|(?:我(?:自己|本人)?|自己|本人|他|她|今年|" + PersonWords.NounZh + @")(?:今年|现在|目前|已经?|都|也|才|刚|是|满|有|正好|刚好|就|整|[\s:：,，(（])*)\z", Options, Timeout)]
    public static partial Regex Weak { get; }

    /// <summary>A pause or the end: nothing is counted by the number.</summary>
    [GeneratedRegex(@"\A\s*(?:\z|[，,。.；;！!？?、)）\n]|[了啦喇嘞咯哎呀哈吧呢哦啊咋啫喎囉]|i\s+(?:just\s+)?(?:had|turned|am|was)\b|and\b|but\b|years?\b|now\b|this\s+year\b|有|持|拿|来自|from\b|with\b)", Options, Timeout)]
    public static partial Regex PauseAfter { get; }

    /// <summary>66了, 都六十六了: a clause that is nothing but how far somebody has come.</summary>
    [GeneratedRegex(@"(?:\A|[，,。.；;！!？?、)）:：\n]|(?<=[\u4e00-\u9fff]) )\s*(?:(?:现在|今年|如今|已经?|都|刚好?|正好|我|才|就|也|满)\s*)*\z", Options, Timeout)]
    public static partial Regex ReachedBefore { get; }

    /// <summary>"now", "still", 现在: what the number is today.</summary>
    [GeneratedRegex(@"(?:\b(?:now|still|currently|nowadays)\s*,?\s*(?:(?:i'm|i\s+am|he's|she's|aged?|at)\s+)?|(?:现在|如今|目前|眼下)我?(?:已经?|是|都|满|刚好?|才|就|还是?)*\s*)\z", Options, Timeout)]
    public static partial Regex Present { get; }

    /// <summary>What ends such a clause.</summary>
    [GeneratedRegex(@"\A\s*[了啦喇嘞咯]\s*(?:\z|[，,。.；;！!？?、)）\n]|[还都也就才该快仍可但])", Options, Timeout)]
    public static partial Regex ReachedAfter { get; }

    /// <summary>A unit or noun the number counts.</summary>
    [GeneratedRegex(@"\A(?:[\s-]*(?:" + UnitsEn + @")\b|\s*[%％°'"":＋+#]|\s*/\s*\d|\s*(?:" + UnitsZh + @")|\s*\(\s*(?:" + UnitsEn + @")\b|-[a-z]|[a-z])", Options, Timeout)]
    public static partial Regex OtherUnit { get; }

    /// <summary>Something before the number that it belongs to: money, a rank, a code.</summary>
    [GeneratedRegex(@"(?:[$£€¥#]\s*|\d[:/]\s*|\d\.|第|(?:工龄|司龄|教龄|驾龄|从业|入行|工号|编号|学号|门牌|房号|房间|座位号?|车牌|尾号|号码|证号|分机|考了|得了|得分|分数)\s*[:=]?\s*|\b(?:apartment|apt|flat|floor|storey|tower|ward|terminal|exit|route|flight|train|size|building|block|bus|line|seat|gate|badge|id|locker|ext|extension|box|channel|platform|desk|level|lvl|part|step|option|number|no\.?|nr\.?|version|ver|v|page|room|class|category|band|tier|grade|phase|iso|aws|top|list|type|unit|suite|usd|rmb|gbp|eur|hkd|chapter|question|stage|round|score|scored|gpa|ielts|toefl|hsk)\s*[:.#]?\s*)\z", Options, Timeout)]
    public static partial Regex Labelled { get; }

    /// <summary>"I completed (48)", of India; "just hit (the big 5-0)".</summary>
    [GeneratedRegex(@"(?:\b(?:i|i've|i\s+have|just|already)\s+(?:just\s+|already\s+)?|(?:\A|[,.;])\s*)(?:completed|crossed|hit)\s+\z", Options, Timeout)]
    public static partial Regex CompletedBefore { get; }

    /// <summary>"(I completed 48) in August".</summary>
    [GeneratedRegex(@"\A\s+(?:in|on|last|this|back|earlier|yesterday|today|just)\b", Options, Timeout)]
    public static partial Regex WhenAfter { get; }

    /// <summary>"an Indian national (43 yrs) with PMP".</summary>
    [GeneratedRegex(@"\b(?:national|citizen|passport(?:\s+holder)?)\s*[,(:-]?\s*\z", Options, Timeout)]
    public static partial Regex NationalBefore { get; }

    /// <summary>"I have (61 years)", as half of Europe says it.</summary>
    [GeneratedRegex(@"(?:\A|[,.;!?]|\b(?:and|but|now|that|hello|hi|hey|yes|well|so))\s*(?:(?:i|he|she)\s+|(?<=\A\s*))(?:have|has|am\s+having)\s+(?:now\s+|already\s+|actually\s+)?\z", Options, Timeout)]
    public static partial Regex HavingBefore { get; }

    /// <summary>What may follow "I have 61 years".</summary>
    [GeneratedRegex(@"\A\s*(?:\z|[,.;!?)]|now\b|and\s+(?:i|my|a|hold|have|am|live|work)\b|but\b)", Options, Timeout)]
    public static partial Regex HavingAfter { get; }

    /// <summary>A thing said to be so many years old: "my company is 10 years old".</summary>
    [GeneratedRegex(@"\b(?!(?:i|he|she|who|age|law|" + PersonWords.NounEn + "|" + PersonWords.Sex + @")\b)[a-z]+\s+(?:that\s+)?(?:is|was|are|were|will\s+be)\s+(?:[a-z]+\s+){0,2}\z", Options, Timeout)]
    public static partial Regex ThingBefore { get; }
}
