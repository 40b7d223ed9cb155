using BenchmarkDotNet.Attributes;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>One match, warm, by what is typed and by how many rows the register has.</summary>
[MemoryDiagnoser]
public class MatchingSpeed
{
    private CertificateMatcher _matcher = null!;
    private string _text = "";

    /// <summary>Rows; 607 is the register as it is.</summary>
    [Params(100, 607, 1_000, 10_000, 100_000)]
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

    [GlobalSetup]
    public void Setup()
    {
        _matcher = new CertificateMatcher(GeneratedRegister.Of(KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder), Rows));
        _text = Texts[Query];
    }

    [Benchmark]
    public MatchResult Match() => _matcher.Match(_text);
}
