namespace PolicyBot.Understanding;

/// <summary>Words for people, as pieces of patterns over folded text.</summary>
internal static class PersonWords
{
    /// <summary>The person writing, English.</summary>
    public const string SelfEn = @"\b(?:i|i'm|im|iam|i've|i'd|i'll|me|my|mine|myself)\b";

    /// <summary>The person writing, Chinese.</summary>
    public const string SelfZh = "我|(?<!日)本人|自己|俺|咱";

    /// <summary>Children: a minor among these is never the applicant.</summary>
    public const string Child = @"\b(?:sons?|daughters?|kids?|child|children|baby|babies|toddler|grandsons?|granddaughters?|pupils?)\b|儿子|女儿|孩子|小孩|宝宝|娃|孙子|孙女|外孙";

    /// <summary>A person noun behind which "is 45" or "American" speaks of the person.</summary>
    public const string NounEn = Relation + "|manager|staff\\s+member|worker|expat|teacher|engineer|consultant|expert|architect|accountant|auditor";

    /// <summary>Those that are somebody else than the writer.</summary>
    public const string Relation = "wife|husband|spouse|partner|fiancee?|boyfriend|girlfriend|mother|father|mom|mum|dad|parents?|brother|sister|uncle|aunt|cousin"
        + "|grandfather|grandmother|grandpa|grandma|nephew|niece|neighbou?r|client|colleague|employee|candidate|applicant|patient|friend|boss|customer|sons?|daughters?|kids?|children|child|baby";

    /// <summary>The same in Chinese.</summary>
    public const string NounZh = "太太|老婆|妻子|夫人|媳妇|老伴|另一半|岳父|岳母|公公|婆婆|丈夫|先生|老公|爱人|配偶|伴侣|男友|女友|男朋友|女朋友|父亲|母亲|爸爸|妈妈|父母|爸|妈|哥哥|弟弟|姐姐|妹妹|哥|姐|叔叔|舅舅|阿姨"
        + "|客户|同事|员工|老板|老总|上司|领导|朋友|候选人|应聘者|申请人|来电人|来电者|专家|教授|儿子|女儿|孩子|小孩|宝宝";

    /// <summary>Pronouns for somebody else.</summary>
    public const string Pronoun = @"\b(?:he|she|he's|she's|his|her|him|hers|they|they're|their|them)\b|他|她|对方|人家";

    /// <summary>A human sex, in words.</summary>
    public const string Sex = "man|woman|male|female|guy|lady|gentleman|person|expat";
}
