using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Chinese words around a region's name that tell a person's nationality from a certificate's country. Over Simplified, folded text.</summary>
internal static partial class NationalityChinese
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    private const string Who = "(?:我们?|本人|他|她|对方|" + PersonWords.NounZh + ")";
    private const string Pause = @"(?:\z|[,。;!?、)\n])";

    /// <summary>英国人, 英国籍, 英国护照; never 美国人力资源, 中国人寿, 中国人民银行.</summary>
    [GeneratedRegex(@"\A(?:的?\s?(?:国籍|公民|护照|国民|那本(?!书|证|册)|那张护照)(?:持有人|持有者)?|籍(?!贯)(?:人士)?|同胞|(?:华人|华裔)(?![协社商联学会团圈])|人(?![力寿事工才民文机类权体脸物口格造均保财])(?:士)?)", Options, Timeout)]
    public static partial Regex PersonAfter { get; }

    /// <summary>Behind 上海人: 上海人力资源 and 北京人民 are no people of theirs.</summary>
    [GeneratedRegex(@"\A[力寿事工才民文机类权体脸物口格造均保财社生]", Options, Timeout)]
    public static partial Regex NoPersonAfter { get; }

    /// <summary>香港身份: of Hong Kong and Macao it says who somebody is, of other places only that they may stay.</summary>
    [GeneratedRegex(@"\A的?身份证?(?:持有人|持有者)?", Options, Timeout)]
    public static partial Regex StatusAfter { get; }

    /// <summary>英国护照交掉了: what was.</summary>
    [GeneratedRegex(@"\A(?:的)?(?:国籍|护照|籍|公民身份|身份)?(?:在?[去前今]年|早就?|已经?|都|也|刚|后来)*(?:被)?(?:交掉|上交|交了|交回|交还|放弃|退掉|退了|退出|注销|作废|不要了|没有?了|取消|换掉|废了)", Options, Timeout)]
    public static partial Regex GivenUpAfter { get; }

    [GeneratedRegex(@"\A(?:居民|户籍)", Options, Timeout)]
    public static partial Regex ResidentAfter { get; }

    [GeneratedRegex(@"\A的?(?:绿卡|永居|永久性?居民|永久性?居留|居留权|居留证|枫叶卡|永久居住)", Options, Timeout)]
    public static partial Regex GreenCardAfter { get; }

    [GeneratedRegex(@"(?:(?:国籍|护照)(?:信息)?\s*(?:是|为|填|:)*|(?:入籍|归化|加入)了?)\s*\z", Options, Timeout)]
    public static partial Regex NationalityBefore { get; }

    [GeneratedRegex(Who + @"(?:也|都|就|其实|应该|目前|现在|本来|当然)*(?:是|为|属于)\s*\z", Options, Timeout)]
    public static partial Regex PersonBefore { get; }

    [GeneratedRegex(@"\A\s*的?\s*" + Pause, Options, Timeout)]
    public static partial Regex PauseAfter { get; }

    [GeneratedRegex(@"(?:来自|我从)\s*\z", Options, Timeout)]
    public static partial Regex FromBefore { get; }

    [GeneratedRegex(@"\A(?:来的?)?\s*(?:的)?\s*" + Pause, Options, Timeout)]
    public static partial Regex FromAfter { get; }

    /// <summary>A paper that comes from there, not the person.</summary>
    [GeneratedRegex(@"(?:证书?|书|资格|学历|学位|执照|文凭|会员)(?:是|都|也)*来自\s*\z", Options, Timeout)]
    public static partial Regex PaperFromBefore { get; }

    [GeneratedRegex(@"岁的?\s*\z", Options, Timeout)]
    public static partial Regex AgeBefore { get; }

    [GeneratedRegex(@"\A的?\s*(?:\z|[,。;!?、a-z])", Options, Timeout)]
    public static partial Regex HolderAfter { get; }

    [GeneratedRegex(@"(?:(?:居?住|定居|移居|移民|旅居|常住|生活|工作|出生|生|人|身)(?:在|于|到)|移民|定居|旅居)了?\s*\z", Options, Timeout)]
    public static partial Regex LivesBefore { get; }

    [GeneratedRegex(@"在\s*\z", Options, Timeout)]
    public static partial Regex InBefore { get; }

    [GeneratedRegex(@"\A(?:[^,。;!?]{0,6}?)(?:工作|生活|居住|上班|读书|读大学|留学|学习|定居|住|出生|长大|任职|就职|创业|做|当|待|呆)", Options, Timeout)]
    public static partial Regex DoesAfter { get; }

    [GeneratedRegex(@"\A(?:出生|长大|华侨)", Options, Timeout)]
    public static partial Regex BornAfter { get; }

    /// <summary>有个 (德国员工): somebody is spoken of who works there.</summary>
    [GeneratedRegex(@"(?:有|来了|招了?|雇了?|聘了?|请了?|我们|公司|单位|团队|部门|帮|替|给)的?一?[个位名]\s*\z", Options, Timeout)]
    public static partial Regex SomebodyBefore { get; }

    [GeneratedRegex(@"\A籍?的?(?:(?!特许|注册|认证|执业|公司|企业|学校|银行|大学|机构)[^\s,。;!?有是的在]{0,4}?)(?:总监|主管|程序员|架构师|分析师|审计师|博士|教授|技术员|会计|建筑师|飞行员|厨师|员工|同事|工程师|候选人|申请人|应聘者|经理|专家|顾问|老师|设计师|朋友)", Options, Timeout)]
    public static partial Regex SomebodyAfter { get; }

    [GeneratedRegex(@"(?:不是|并不是|并非|而非|非|不再是|没有|不持|不拿|放弃了?|退出了?|退掉?了|脱离了?|取消了?|注销了?|(?:原来|以前|之前|过去|本来|曾经?)(?:是|持有?|拿)|原籍?|祖籍|籍贯)\s*(?:来自|持有?|拿)?\s*\z", Options, Timeout)]
    public static partial Regex NegationBefore { get; }

    /// <summary>马上要入德国籍: what will be.</summary>
    [GeneratedRegex(@"(?:马上|快要?|即将|准备|打算|正在|将要?|明年|后年|很快|以后|想要?|申请|在办)(?:就|要|会|也|可以|能|去)*(?:申请|加入|入|拿到?|换成?|改成?|归化|成为|变成|办|是)*了?\s*\z", Options, Timeout)]
    public static partial Regex SoonBefore { get; }

    /// <summary>用德国护照来: of several, the one that decides.</summary>
    [GeneratedRegex(@"(?:用|使用|凭|以)(?:我的?|的是)?\s*\z", Options, Timeout)]
    public static partial Regex UsesBefore { get; }

    /// <summary>现在是荷兰籍, 后来入了加拿大籍; 现在也是荷兰籍 is one more.</summary>
    [GeneratedRegex(@"(?:现在|如今|目前|后来|现(?=已|是|为|持|拿|改|入)|已经?(?=入|加入|改|归化|换))(?:已经?|就|都)?(?:是|为|入了?|加入了?|改入了?|改成了?|换成了?|归化了?|变成了?|成了|持有?|拿的?是?)*\s*\z", Options, Timeout)]
    public static partial Regex NowBefore { get; }

    [GeneratedRegex(@"外籍(?:人士|人员|人才|员工|专家|身份)?|外国(?:人|籍|护照|国籍|公民)|老外|非中国(?:国?籍|公民|人)", Options, Timeout)]
    public static partial Regex Foreign { get; }

    [GeneratedRegex("(?:" + Who + @"|国籍)\s*(?:也|都|就|目前|现在)*(?:是|持有?|拿|属于|为|有|:)?(?:一?[名个位张本])?\s*\z", Options, Timeout)]
    public static partial Regex HolderBefore { get; }

    [GeneratedRegex(@"绿卡|枫叶卡|永居|永久居留(?:证|权|身份证)?|五星卡|\bgreen\s*card\b|\bpermanent\s+resident\b", Options, Timeout)]
    public static partial Regex GreenCard { get; }

    [GeneratedRegex(@"(?:有|持有?|拿(?:到|了)*|办了|是)[^,。;!?]{0,4}\z|\b(?:have|has|hold|holds|holding|got|with|am|i'm|is)\s+(?:an?\s+|my\s+|the\s+)?\z", Options, Timeout)]
    public static partial Regex HoldsBefore { get; }

    [GeneratedRegex(@"\bdual\s+(?:[a-z/]+\s+){0,2}(?:national(?:ity)?|citizen(?:ship)?|passports?)\b|\b(?:two|2|both)\s+(?:passports|nationalities|citizenships)\b|\A\s*(?:i\s+have\s+)?both\s*(?:of\s+them)?\s*[.!]*\s*\z|\A\s*两个都有\s*\z|双重国籍|双国籍|双护照|(?:两|二|2)(?:个|本|重)(?:国籍|护照)", Options, Timeout)]
    public static partial Regex Dual { get; }
}
