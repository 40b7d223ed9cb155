using BenchmarkDotNet.Attributes;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>One match, warm, by what is typed and by how many rows the register has.</summary>
[MemoryDiagnoser]
public class MatchingSpeed
{
    // Building the largest takes long; cases of one size follow each other.
    private static (int Rows, CertificateMatcher? Matcher) _last;
    private CertificateMatcher _matcher = null!;
    private string _text = "";

    /// <summary>How many rows the register has as it is.</summary>
    internal static int Register { get; } = KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder).Qualifications.Count;

    public static int[] Sizes { get; } = [100, Register, 1_000, 10_000, 100_000];

    [ParamsSource(nameof(Sizes))]
    public int Rows { get; set; }

    [ParamsSource(nameof(Kinds))]
    public string Query { get; set; } = "";

    public static IEnumerable<string> Kinds => Texts.Keys;

    /// <summary>What is typed, by kind.</summary>
    internal static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["abbreviation"] = "FCCA",
        ["name"] = "特许金融分析师",
        ["sentence"] = "我是英国人，今年 62 岁，有英国皇家特许测量师学会的资深会员证书，能办什么",
        ["typing error"] = "Charterd Finacial Anlyst",
        ["wrong character"] = "注册会记师",
        ["pinyin"] = "texu jinrong fenxishi",
        ["not in it"] = "Certified Chocolate Taster",
        ["10 kB"] = string.Concat(Enumerable.Repeat("certified 注册 ", 800)),
    };

    /// <summary>Lets go of the largest register.</summary>
    internal static void Forget() => _last = default;

    [GlobalSetup]
    public void Setup()
    {
        if (_last.Rows != Rows) _last = default;
        _last.Matcher ??= new CertificateMatcher(GeneratedRegister.Of(KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder), Rows));
        (_last.Rows, _matcher) = (Rows, _last.Matcher);
        _text = Texts[Query];
    }

    [Benchmark]
    public MatchResult Match() => _matcher.Match(_text);
}
