using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Benchmarks.Micro;

/// <summary>What one turn is made of, on the real knowledge.</summary>
[MemoryDiagnoser]
public class HotPaths
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private CertificateMatcher _matcher = null!;
    private KnowledgeBase _knowledge = null!;
    private Answers _answers = null!;
    private Assessment _assessment = null!;
    private AssessmentCard _card = null!;
    private ITurnHandler _handler = null!;
    private Interview _interview = null!;
    private string? _beforeAge;
    private Activity _reply = null!;
    private string _replyJson = "";

    [GlobalSetup]
    public void Setup()
    {
        var services = ProductServices.Build();
        _matcher = services.GetRequiredService<CertificateMatcher>();
        _knowledge = services.GetRequiredService<KnowledgeBase>();
        _card = services.GetRequiredService<AssessmentCard>();
        _handler = services.GetRequiredService<ITurnHandler>();
        _interview = services.GetRequiredService<Interview>();
        _answers = Answers.None with { Qualifications = ["acca-fellow"], Nationality = NationalityGroup.ForeignNational, Country = "GB", Age = 65 };
        _assessment = Assess_one_applicant();
        _beforeAge = Say("British", Say("FCCA", null).State).State;
        _reply = Say("65", _beforeAge).Replies[0];
        _replyJson = ActivityJson.Write(_reply);
    }

    [Benchmark]
    public MatchResult Match_an_abbreviation() => _matcher.Match("FCCA");

    [Benchmark]
    public MatchResult Match_a_misspelt_name() => _matcher.Match("charterd certifed accountnt");

    [Benchmark]
    public MatchResult Match_a_Chinese_name() => _matcher.Match("我有英国皇家特许测量师学会的资深会员证书");

    [Benchmark]
    public Assessment Assess_one_applicant() => Assessor.Assess(_answers, _knowledge, Today);

    [Benchmark]
    public InterviewTurn Work_out_a_sentence() => _interview.Reply(new ConversationState(), "I'm a 65-year-old British FCCA", Today);

    [Benchmark]
    public TurnOutcome Turn_that_somebody_took_before() => Say("65", _beforeAge);

    [Benchmark]
    public JsonObject Draw_the_card() => _card.Draw(_answers, _assessment, Language.En);

    [Benchmark]
    public string Write_the_reply() => ActivityJson.Write(_reply);

    [Benchmark]
    public Activity Read_an_activity() => ActivityJson.Read(_replyJson);

    private TurnOutcome Say(string text, string? state) =>
        _handler.Handle(new TurnInput(new Activity { Type = ActivityTypes.Message, Text = text }, state, Now));
}
