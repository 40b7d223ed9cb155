namespace PolicyBot.Understanding;

/// <summary>Places people name when they are asked where they are from. A place is never a nationality; it gives the question "is that your nationality?".</summary>
internal static class RegionPlaces
{
    /// <summary>Code and places, both languages; of the mainland, where the people who ask live, only what would be mistaken for a country.</summary>
    public static readonly (string Code, string Places)[] All =
    [
        ("GB", "london|manchester|birmingham|edinburgh|glasgow|liverpool|oxford|cambridge|belfast|cardiff|伦敦|曼彻斯特|爱丁堡|伯明翰|牛津|剑桥"),
        ("US", "new york|los angeles|san francisco|chicago|boston|seattle|houston|california|texas|florida|washington|hawaii|indiana|new mexico|new jersey|new england|silicon valley|georgia, usa|纽约|洛杉矶|旧金山|芝加哥|波士顿|西雅图|加州|德州|华盛顿|硅谷|夏威夷"),
        ("CA", "toronto|vancouver|montreal|ottawa|calgary|british columbia|ontario|quebec|多伦多|温哥华|蒙特利尔|渥太华|卡尔加里|魁北克"),
        ("AU", "sydney|melbourne|brisbane|perth|canberra|adelaide|悉尼|墨尔本|布里斯班|珀斯|堪培拉|雪梨"),
        ("NZ", "auckland|wellington|christchurch|奥克兰|惠灵顿"),
        ("IE", "dublin|都柏林"),
        ("DE", "berlin|munich|frankfurt|hamburg|柏林|慕尼黑|法兰克福|汉堡市"),
        ("FR", "paris|lyon|marseille|巴黎|里昂|马赛"),
        ("CH", "zurich|geneva|basel|苏黎世|日内瓦"),
        ("NL", "amsterdam|rotterdam|阿姆斯特丹|鹿特丹"),
        ("BE", "brussels|布鲁塞尔"),
        ("ES", "madrid|barcelona|马德里|巴塞罗那"),
        ("IT", "rome|milan|罗马|米兰"),
        ("AT", "vienna|维也纳"),
        ("SE", "stockholm|斯德哥尔摩"),
        ("DK", "copenhagen|哥本哈根"),
        ("RU", "moscow|saint petersburg|siberia|莫斯科|圣彼得堡"),
        ("JP", "tokyo|osaka|kyoto|东京|大阪|京都"),
        ("KR", "seoul|busan|首尔|釜山"),
        ("AE", "dubai|abu dhabi|迪拜|杜拜|阿布扎比"),
        ("IN", "delhi|new delhi|mumbai|bangalore|德里|新德里|孟买|班加罗尔"),
        ("MY", "kuala lumpur|penang|吉隆坡|槟城"),
        ("TH", "bangkok|曼谷"),
        ("PH", "manila|马尼拉"),
        ("ID", "jakarta|雅加达"),
        ("VN", "hanoi|ho chi minh city|saigon|河内|胡志明市"),
        ("TW", "taipei|kaohsiung|taichung|台北|高雄|台中|新竹"),
        ("CN", "inner mongolia|内蒙古|内蒙"),
        ("HK", "kowloon|九龙|新界"),
    ];
}
