using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Understanding;

/// <summary>Reads whether a mainland citizen's household (户口, hukou) is registered in Shanghai. A residence permit (居住证) says nothing about it; a district of Shanghai (杨浦) is Shanghai.</summary>
public static partial class HukouReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    private const string HukouZh = "(?:(?:集体|城镇|农村|农业|非农业?|居民|家庭|学校|单位|人才)*(?:户口|户籍)(?:本|簿|页)?(?:上|里)?|(?:集体|农业|非农业?|家庭|居民)户(?!口|籍))";

    private const string HukouEn = @"(?:hukou|huji|household\s+registration)";

    // Provinces, and cities people name instead of them.
    internal const string PlacesZh = "北京|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古?|广西|西藏|宁夏|新疆"
        + "|广州|深圳|杭州|南京|苏州|无锡|宁波|成都|武汉|西安|长沙|郑州|青岛|大连|沈阳|厦门|福州|合肥|济南|天津市|昆明|南昌|南宁|贵阳|太原|哈尔滨|长春|石家庄|兰州|海口"
        + "|南通|常州|徐州|扬州|镇江|盐城|泰州|淮安|连云港|宿迁|温州|绍兴|嘉兴|湖州|金华|台州|衢州|丽水|舟山|义乌|昆山|佛山|东莞|珠海|中山|惠州|汕头|江门|湛江|泉州|漳州|莆田|烟台|潍坊|临沂|淄博|济宁|威海|洛阳|南阳|开封|襄阳|宜昌|荆州|株洲|湘潭|衡阳|岳阳|常德|绵阳|遵义|大理|桂林|柳州|三亚|包头|呼和浩特|乌鲁木齐|银川|西宁|拉萨|大庆|齐齐哈尔|鞍山|唐山|保定|廊坊|秦皇岛|邯郸|大同|芜湖|蚌埠|安庆|马鞍山|阜阳|滁州|九江|赣州|景德镇|咸阳|宝鸡";

    private const string PlacesEn = "beijing|tianjin|chongqing|hebei|shanxi|liaoning|jilin|heilongjiang|jiangsu|zhejiang|anhui|fujian|jiangxi|shandong|henan|hubei|hunan|guangdong|hainan|sichuan|guizhou|yunnan|shaanxi|gansu|qinghai|inner\\s+mongolia|guangxi|tibet|ningxia|xinjiang"
        + "|guangzhou|shenzhen|hangzhou|nanjing|suzhou|wuxi|ningbo|chengdu|wuhan|xi'an|xian|changsha|zhengzhou|qingdao|dalian|shenyang|xiamen|fuzhou|hefei|jinan|kunming|harbin"
        + "|nantong|changzhou|xuzhou|yangzhou|zhenjiang|yancheng|taizhou|wenzhou|shaoxing|jiaxing|huzhou|jinhua|zhoushan|yiwu|kunshan|foshan|dongguan|zhuhai|zhongshan|huizhou|shantou|quanzhou|zhangzhou|yantai|weifang|weihai|luoyang|yichang|guilin|sanya|baotou|hohhot|urumqi|yinchuan|xining|lhasa|daqing|tangshan|baoding|wuhu|nanchang|nanning|guiyang|taiyuan|changchun|shijiazhuang|lanzhou|haikou|zibo|linyi";

    private const string DistrictsZh = "(?:黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东(?:新区)?|金山|松江|青浦|奉贤|崇明)[区县]?";

    private const string DistrictsEn = "(?:huangpu|xuhui|changning|jing'?an|putuo|hongkou|yangpu|minhang|baoshan|jiading|pudong|jinshan|songjiang|qingpu|fengxian|chongming)(?:\\s+(?:new\\s+area|district))?";

    // 上海, as people write it in English.
    private const string ShanghaiEn = @"(?:shanghai|sh\b)";

    private const string HereZh = "(?:上海|本市|沪|" + DistrictsZh + ")";

    // What is done with a registration that one's employer or an agency keeps.
    private const string KeptZh = "(?:挂靠?|放|落|托管|寄放?|存放?)(?:在|到|于)?了?";

    private const string NotZh = "(?:不是|并非|非|没有|无|没|未有|还没有?|不在|不属于)";

    private const string MovedEn = @"\s+(?:(?:has|was|got|is|just)\s+)?(?:(?:been|already|just|now|recently|finally)\s+)*(?:moved|transferred|relocated|changed)\s+(?:(?:over|back|here|out)\s+)*(?:to|into)\s+";

    /// <summary>Reads the registration.</summary>
    /// <param name="text">What the person wrote; read up to 2000 characters.</param>
    /// <param name="awaitingHukou">True when "is your hukou in Shanghai?" was just asked: yes, no or a place alone count.</param>
    /// <param name="correcting">True when an earlier answer is being corrected: a place counts, yes and no do not.</param>
    public static HukouReading Read(string text, bool awaitingHukou, bool correcting = false)
    {
        var folded = FoldedText.Of(text).Paused();
        var reading = Stated(folded.Text, awaitingHukou, correcting);
        if (reading.Hukou is null) return reading;
        var subject = SubjectFinder.At(folded, reading.Span.Start).Who;
        if (subject == Subject.Other && Own().Match(folded.Text, reading.Span.Start) is { Success: true } own)
        {
            // "My wife has Shanghai hukou, mine is Wuxi": what is said of oneself answers.
            var mine = Stated(own.Groups["said"].Value, awaitingHukou: true, correcting: false);
            if (mine.Hukou is not null) return mine with { Span = new TextSpan(reading.Span.Start, folded.Text.Length - reading.Span.Start), Subject = Subject.Self };
        }

        return reading with { Subject = subject };
    }

    private static HukouReading Stated(string source, bool awaitingHukou, bool correcting)
    {
        if (First(NotYet(), source) is { } notYet) return Of(Hukou.Elsewhere, notYet);
        if (First(Settled(), source) is { } settled) return Of(Hukou.Shanghai, settled);
        if (awaitingHukou && First(AnswerSettled(), source) is { } moved) return Of(Hukou.Shanghai, moved);
        if (awaitingHukou && First(MovedAway(), source) is { } left) return Of(Hukou.Elsewhere, left);
        if (awaitingHukou && First(StillElsewhere(), source) is { } still) return Of(Hukou.Elsewhere, still);
        if (Wanted().IsMatch(source)) return HukouReading.None;
        if (First(Elsewhere(), source) is { } elsewhere) return Of(Hukou.Elsewhere, elsewhere);
        if (First(Shanghai(), source) is { } shanghai) return Of(Hukou.Shanghai, shanghai);
        if (!awaitingHukou && !correcting) return HukouReading.None;
        if (First(PlaceElsewhere(), source) is { } away) return Of(Hukou.Elsewhere, away);
        if (First(PlaceShanghai(), source) is { } here) return Of(Hukou.Shanghai, here);
        var beyond = ShanghaiPermit().Replace(source, "");
        if (!beyond.Contains("上海", StringComparison.Ordinal) && !beyond.Contains("shanghai", StringComparison.Ordinal) && First(PlaceLast(), source) is { } named) return Of(Hukou.Elsewhere, named);
        if (awaitingHukou && First(DistrictLast(), source) is { } district) return Of(Hukou.Shanghai, district);
        if (!awaitingHukou) return HukouReading.None;
        if (First(AnswerElsewhere(), source) is { } no) return Of(Hukou.Elsewhere, no);
        if (First(AnswerShanghai(), source) is { } yes) return Of(Hukou.Shanghai, yes);
        // 杭州，不过有上海居住证: the first clause answers.
        if (FirstClause().Match(source) is { Success: true } first && First(PlaceElsewhere(), first.Value) is { } told) return Of(Hukou.Elsewhere, told);
        // "Pudong, since 2015"; 没有，我是居住证: so does a district or a plain no, unless what follows names another place or denies it.
        if (FirstClause().Match(source) is { Success: true } lead && !Otherwise().IsMatch(ShanghaiPermit().Replace(source[lead.Length..], "")))
        {
            if (First(PlaceShanghai(), lead.Value) is { } inside) return Of(Hukou.Shanghai, inside);
            if (First(AnswerElsewhere(), lead.Value) is { } denied) return Of(Hukou.Elsewhere, denied);
        }

        return First(Beside(), source) is { } beside ? HukouReading.None with { Beside = true, Span = beside } : HukouReading.None;
    }

    private static HukouReading Of(Hukou hukou, TextSpan span) => new() { Hukou = hukou, Span = span };

    private static TextSpan? First(Regex pattern, string text)
    {
        foreach (var match in pattern.EnumerateMatches(text)) return new TextSpan(match.Index, match.Length);
        return null;
    }

    /// <summary>A wish or a question about getting one, not a statement of having it.</summary>
    [GeneratedRegex(@"(?:怎么|如何|怎样|需要|要求|必须|要不要|是否|能否|能不能|可以|可不可以|想|想要|申请|办理?|拿到?|落|迁|转|获得|取得|争取)[^,。;!?\d]{0,6}(?:上海|本市|沪)?的?" + HukouZh + @"|落户|\b(?:get|obtain|apply\s+for|applying\s+for|need|want|transfer|qualify\s+for)\s+(?:an?\s+|the\s+|my\s+)?(?:shanghai\s+)?hukou", Options, Timeout)]
    private static partial Regex Wanted();

    [GeneratedRegex(NotZh + @"(?:上海|沪|本地|本市)(?:市|的)?" + HukouZh + "?|" + NotZh + @"沪籍|非沪籍|非本市户籍|外地" + HukouZh + "|外省" + HukouZh + "|外地人|" + HukouZh + @"(?:地|所在地)?(?:不在|不是)(?:上海|本市|本地|沪)|" + HukouZh + @"(?:地|所在地)?(?:写的?|登记|还|仍|一直|都|也|就|早|目前|现在|依然)*(?:在|是|着|:)\s*(?:外地|老家|外省|" + PlacesZh + ")|(?:" + PlacesZh + @")(?:省|市|自治区)?(?:的)?" + HukouZh + "|(?:" + PlacesZh + ")籍(?!贯)|" + HukouZh + "(?:,?" + KeptZh + ")?(?:" + PlacesZh + ")|" + HukouZh + "(?:(?!打算|准备|计划|正在|将|会|能|可以|申请)[^,。;!?没未吗想要]){0,8}迁(?:回|到|去|出|入|至)+了?(?:老家|外地|外省|" + PlacesZh + ")"
        + @"|(?:\b(?:no|not|without|non|non-)|n't)\s*(?:(?:have|hold|got|a|an|the|any|in|from|has|my)\s+)*(?:" + ShanghaiEn + @"|local)[\s-]+(?:" + HukouEn + @"|household\b|resident\b)|\b(?:no|without\s+a?|n't\s+have\s+a?)\s*" + HukouEn + @"\s+(?:in|of|here)\b(?:\s+shanghai)?|\b" + HukouEn + @"\s+(?:is\s+)?(?:not\s+in\s+shanghai|isn't\s+in\s+shanghai|elsewhere|outside)|\b" + HukouEn + @"\s*(?:(?:is|registered)\s+)*(?:in|from|of|:)?\s*(?:" + PlacesEn + @")\b|\b" + HukouEn + @"\b[^,.;!?]{0,50}\bin\s+(?:" + PlacesEn + @")\b|\b(?:" + PlacesEn + @")(?:\s+province)?\s+" + HukouEn + @"|\bnon-?local(?:\s+hukou)?\b|\b" + HukouEn + MovedEn + "(?:" + PlacesEn + @"|my\s+home\s?town)\b", Options, Timeout)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("(?:上海|沪|本地|本市|" + DistrictsZh + ")(?:市|的|本地)?" + HukouZh + "|(?<!非)沪籍|(?<![不非])上海户籍|" + HukouZh + @"(?:地|所在地)?,?(?:写的?|登记)?(?:就?在|是|为|着|:)\s*(?:上海|本市|沪|本地|" + DistrictsZh + ")|" + HukouZh + "(?:,?" + KeptZh + ")?" + HereZh + @"|\b" + HukouEn + MovedEn + ShanghaiEn + @"|上海本地人|\bshanghainese\b(?!\s+(?:food|dialect|cuisine|speak|wife|husband|colleague))|\bcollective\s+" + HukouEn + @"\s+(?:of|at|with|under|in)\s+(?:my\s+|our\s+|the\s+|an?\s+)?shanghai\b|\b(?:" + ShanghaiEn + "|local|" + DistrictsEn + @")\s+(?:collective\s+)?" + HukouEn + @"\b|\b" + HukouEn + @"\s*(?:(?:is|registered)\s+)*(?:in|of|:)?\s*(?:shanghai|" + DistrictsEn + @")\b", Options, Timeout)]
    private static partial Regex Shanghai();

    /// <summary>A later clause about the person writing.</summary>
    [GeneratedRegex(@"(?:[,.;。]\s*(?:but\s+|and\s+|while\s+|但是?|而|不过)?|\s(?:but|while|whereas|and)\s+|但是?|不过)(?<said>(?:我(?:自己|本人)?(?:的)?|mine\b|i\b|my\s+own\b)[^,.;。]*)", Options, Timeout)]
    private static partial Regex Own();

    /// <summary>户口还没迁成, 居转户还在排队: begun and not done.</summary>
    [GeneratedRegex(@"(?:户口|户籍|落户|居转户|上海|迁户)[^,。;!?吗]{0,6}(?:还没有?|尚未|没有?|未)(?:迁|落|转|办|批|下来|成|上)(?:过来|下来|成|到|上|好|完)*|(?:居转户|落户|积分落户)[^,。;!?吗]{0,4}(?:还在|正在|在)?(?:排队|公示|审批|审核|办理中|申请中|办着)|(?:还在|正在|正|在)?(?:排队|等着?|申请|公示|审批|打算|准备|在办|想)[^,。;!?吗]{0,4}(?:居转户|落户|落沪)|\bhukou\b[^,.;!?]{0,20}\b(?:not\s+(?:yet\s+)?(?:transferred|moved|approved|granted)|hasn't\s+(?:been\s+)?(?:transferred|moved|approved|granted|come\s+through)|still\s+pending|in\s+(?:process|progress))", Options, Timeout)]
    private static partial Regex NotYet();

    /// <summary>去年刚落户上海, 居转户办好了: done, not wished for.</summary>
    [GeneratedRegex(@"居转户[^,。;!?吗没未]{0,6}(?:成功|办好|办完|办下来|批了|批下来|拿到|了)|(?:办好|办完|完成|通过)了?居转户|(?:已经?|刚刚?|才|早就|后来|[去前今]年|[0-9]{4}年|人才引进|留学生?|应届|积分|投靠)[^,。;!?吗没未]{0,8}(?:落(?:了|的)?户|落沪|落户口)(?:了|的|成功)|落沪了|(?:已经?|刚刚?|才|早就|后来|[去前今]年|[0-9]{4}年)[^,。;!?吗]{0,6}(?:落户|落了户|迁户|迁)(?:口)?(?:到|在|进|入|来)?了?(?:上海|本市|沪)|(?:落户|户口(?:也|都|早就|已经?|后来)?迁)(?:到|在|进|入)?了?(?:上海|本市|沪)了|\b(?:got|obtained|received|transferred\s+to)\s+(?:my\s+|a\s+)?shanghai\s+hukou\b", Options, Timeout)]
    private static partial Regex Settled();

    /// <summary>Asked, whoever has settled or moved has done so here, unless another place is named.</summary>
    [GeneratedRegex(@"\A(?!.*(?:[吗没未想要等]|排队|打算|准备|正在|申请|公示|审|在办))(?!.*(?:" + PlacesZh + @"))(?:[^,。;!?]{1,12},)?[^,。;!?]{0,12}(?:落(?:了|的)?户|落户口|落沪|落在?(?:上海|本市)|居转户|迁(?:过来|进来|来|到上海))(?:了|的|成功|上海)*[,，]?\s*(?:[0-9]{4}年?|[去前今]年)?\s*[。.!]*\s*\z|\A\s*(?:i\s+)?(?:have\s+|was\s+)?(?:transferred|moved|registered|settled)\s+(?:it\s+|mine\s+)?(?:over\s+)?(?:to|in|into)\s+shanghai\b[^,.;!?]*[.!]*\s*\z|\A\s*(?:yes,?\s+)?i\s+(?:have\s+)?(?:got|obtained|received)\s+(?:it|mine|one)\b[^.;!?]*[.!]*\s*\z", Options, Timeout)]
    private static partial Regex AnswerSettled();

    /// <summary>"applying for the Shanghai one but it's still Anhui", 上海的在申请，现在还是安徽的: what is, beside what is wished for.</summary>
    [GeneratedRegex(@"\b(?:still|currently|at\s+the\s+moment|for\s+now|right\s+now|today|now)\s+(?:(?:it's|it\s+is|registered|back|home|in|from|the|with|my\s+home\s?town)\s+)*(?:" + PlacesEn + ")\\b(?!\\s+(?:for\\s+work|working))|(?:现在|目前|眼下|暂时|还|仍|依然)(?:还|仍|依然)?(?:是|在)(?:" + PlacesZh + @")(?![^,。;!?]{0,4}(?:工作|上班|生活|居?住|读书|租|出差))|(?:\A|[,。;])\s*(?:我|户口|但|目前|现在)*(?:还没有?|尚未|还未|没有?|未)(?:落户|落|迁|转)[^,。;!?吗]{0,4}\s*[。!]*\s*\z", Options, Timeout)]
    private static partial Regex StillElsewhere();

    /// <summary>Asked: 去年从上海迁回哈尔滨了, "moved it from Shanghai back to Harbin": away, and no more than planned only where that is said.</summary>
    [GeneratedRegex(@"\A(?!.*(?:[吗想要等]|打算|准备|正在|申请))[^;!?]*(?:从|由)(?:上海|沪|本市)(?:市)?[^,。;!?]{0,4}(?:迁|转)(?:回|出|走|到|去|往)|\A(?!.*(?:[吗想要等]|打算|准备|正在|申请))[^;!?]*(?:迁|转)(?:出|离)了?(?:上海|沪|本市)|\A(?!.*(?:[吗想要等]|打算|准备|正在|申请))[^;!?]*(?:迁|转)(?:回|到|去|往)了?(?:老家|外地|外省|" + PlacesZh + @")|\b(?:moved|transferred|went)\s+(?:(?:it|mine|back|over|away|out)\s+)*(?:(?:from|out\s+of)\s+shanghai\s+)?(?:back\s+)?(?:to\s+(?:my\s+home\s?town|" + PlacesEn + @")|out\s+of\s+shanghai)\b", Options, Timeout)]
    private static partial Regex MovedAway();

    [GeneratedRegex(@"\A[^,.;。]{2,20}(?=[,.;。])", Options, Timeout)]
    private static partial Regex FirstClause();

    [GeneratedRegex("上海|沪|本地|本市|不|没|吗|\\?|\\b(?:shanghai|not|n't|but|wife|husband)\\b|" + PlacesZh + "|" + DistrictsZh + "|\\b(?:" + PlacesEn + "|" + DistrictsEn + ")\\b", Options, Timeout)]
    private static partial Regex Otherwise();

    /// <summary>What people say of a hukou beside its place: its kind, where they live, a residence permit.</summary>
    [GeneratedRegex(@"农村|农业|非农|城镇|集体|家庭户|居民户|居住证|暂住证|居留证|积分|住在?|\b(?:rural|urban|agricultural|non-?agricultural|collective|family|city)\b[^,.;!?]{0,12}(?:hukou|household|one|\z)|\bresidence\s+(?:permit|card)\b|\b(?:liv(?:e|ing)|resid(?:e|ing)|rent(?:ing)?|stay(?:ing)?|flat|apartment|house)\b", Options, Timeout)]
    private static partial Regex Beside();

    private const string LeadEn = @"(?>(?:(?:no(?=[,.])|nope|yes|yep|yeah|sure|well|oh|sorry|actually|correction|wait|i\s+mean|it'?s|it\s+is|(?:mine|his|hers|theirs|ours|(?:my|his|her)\s+one)(?:'?s|\s+is)|that'?s|i'm|i\s+am|my\s+hukou\s+is|registered|still|now|in|from|a|the)[\s,.:]+)*)";

    private const string LeadZh = "(?>(?:(?:(?:不是?|没有)(?=,)|不对|哦|其实|更正|说错了|不好意思|抱歉|[我他她](?:自己|本人|们)?的?|户口|户籍|还|现在|已经|目前|应该|就?是|在)[,.。:]?)*)";

    [GeneratedRegex(@"\A\s*(?:" + LeadZh + "(?:" + PlacesZh + @")(?:省|市|自治区)?(?:[^\W\d_a-z没不吗呢的了是还有]{2,4}(?:市|县|区|镇|乡|村)?)?的?人?[呀啊吧哦啦嘛哈呃噢喔喽嘞咯哩]*|" + LeadEn + "(?:not\\s+(?:registered\\s+)?(?:in\\s+|from\\s+)?shanghai|(?:" + PlacesEn + @")(?:\s+province)?)(?:\s+(?:since|now|for)\b[^,.;!?]*)?)\s*[,.。!]*\s*\z", Options, Timeout)]
    private static partial Regex PlaceElsewhere();

    [GeneratedRegex(@"\A\s*(?:" + LeadZh + "(?:上海市?(?:" + DistrictsZh + ")?|" + DistrictsZh + ")的?人?了?[呀啊吧哦啦嘛哈呃噢喔喽嘞咯哩]*|" + LeadEn + @"(?:" + DistrictsEn + @"(?:,?\s+shanghai)?|shanghai)(?:\s+(?:since|now|for)\b[^,.;!?]*)?)\s*[,.。!]*\s*\z", Options, Timeout)]
    private static partial Regex PlaceShanghai();

    [GeneratedRegex(@"\A\s*(?:我(?:自己|本人)?的?)?(?:不是的?|没有?|不在(?:上海)?|否|无|不|没有的|不是上海的?|还没(?:有|落户)?|尚未(?:落户)?|是?外地的?|外省的?|其他(?:地方|省市)?|别的地方|(?:在|是|我是)?(?:" + PlacesZh + @")(?:省|市)?的?人?|no|nope|not(?:\s+yet)?|none|n|i\s+don'?t|i\s+do\s+not|no,?\s+(?:it\s+)?(?:isn't|is\s+not|i\s+don't)|(?:elsewhere|somewhere\s+else|out\s+of\s+(?:town|province|state)|out-of-town|not\s+(?:from\s+)?here|not\s+(?:a\s+)?local|(?:an?)?other\s+(?:city|province|place|town)|outside)(?:\s*[,:(-]\s*(?:in\s+)?[a-z' ]{2,24}\)?)?|(?:in\s+)?(?:an?)?other\s+(?:city|province|place|town)|back\s+home|in\s+my\s+home\s?town|not\s+(?:in\s+)?shanghai|somewhere\s+else|outside(?:\s+shanghai)?|another\s+(?:city|province|place)|other|(?:it'?s\s+)?(?:in\s+|from\s+)?(?:" + PlacesEn + @")(?:\s+province)?)\s*[,.。!!]*\s*\z", Options, Timeout)]
    private static partial Regex AnswerElsewhere();

    /// <summary>上海居住证, which says nothing of the hukou beside it.</summary>
    [GeneratedRegex(@"上海(?:市|的)?居住证|\bshanghai\s+residence\s+(?:permit|card)\b", Options, Timeout)]
    private static partial Regex ShanghaiPermit();

    /// <summary>集体户，挂在公司，南京; "the booklet says Nanjing".</summary>
    [GeneratedRegex("(?:(?<=[,。;、])|写的?是?|写着|登记)\\s*(?:在|是)?(?:" + PlacesZh + ")(?:省|市)?(?:[^\\W\\d_a-z没不吗呢的了是还有]{2,4}(?:市|县|区|镇|乡|村)?)?的?\\s*[。.!]*\\s*\\z|\\b(?:says?|states?|shows?|registered|reads?)\\s+(?:it'?s\\s+|in\\s+)?(?:" + PlacesEn + ")\\s*[.!]*\\s*\\z", Options, Timeout)]
    private static partial Regex PlaceLast();

    /// <summary>户口么在我们屋里厢，静安: the district ends the answer.</summary>
    [GeneratedRegex("(?<=[,。;、])\\s*(?:在|是|上海市?)*" + DistrictsZh + "的?[呀啊吧哦啦嘛哈呃噢喔喽嘞咯哩]*\\s*[。.!]*\\s*\\z", Options, Timeout)]
    private static partial Regex DistrictLast();

    [GeneratedRegex(@"\A\s*(?:我(?:自己|本人)?的?)?也?(?:是的?|有的?|对的?|是啊|嗯|在的?|在上海|上海的?[呀啊吧哦啦嘛哈呃噢喔喽嘞咯哩]*|是上海的?[呀啊吧哦啦嘛哈呃噢喔喽嘞咯哩]*|(?:我|阿拉|俺|本人)?们?也?是?(?:老|土生土长的?|地道的?|正宗的?|本地)?上海(?:本地)?人(?:呀|啊|了|呢)?|本地的?[呀啊吧哦啦嘛哈]*|本市|沪|有上海的?|yes|yeah|yep|y|(?:i'?m\s+(?:a\s+)?)?shanghainese(?:\s+(?:here|born\s+and\s+(?:bred|raised)))?|yes,?\s+(?:it\s+is|i\s+do|since\s+[^,.;!?]{1,30})|i\s+do|it\s+is|(?:in\s+|yes,?\s+)?shanghai|local)\s*[,.。!!]*\s*\z", Options, Timeout)]
    private static partial Regex AnswerShanghai();
}
