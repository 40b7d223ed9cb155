using CsCheck;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Tests.Conversation;

/// <summary>What holds for every conversation, whatever its order, its corrections, its language and its noise.</summary>
public class InterviewPropertyTests
{
    // Each way of saying an answer stands on its own, in either language.
    private static readonly string[] Certificates = ["I have FCCA", "我有CFA", "PMP", "我持有FRM", "My certificate is category B", "我的证书是清单C类"];
    private static readonly string[] Nationalities = ["I'm British", "我是印度人", "我是香港人", "I am a mainland Chinese citizen", "我是台胞"];
    private static readonly string[] Ages = ["I'm 65 years old", "我45岁", "age 71", "我17岁", "I was born on 3 May 1961"];
    private static readonly string[] Hukous = ["I have Shanghai hukou", "我是外地户口"];

    // They leave a choice, a confirmation, somebody else's answers or nothing open.
    private static readonly string[] Openings = ["CPA", "PMP培训", "and for my wife?", "你好", "my PMP expired", "清单B类"];

    private static readonly Gen<string[]> Person = Gen.Select(
        OneOf(Certificates), OneOf(Nationalities), OneOf(Ages), OneOf(Hukous), Gen.Bool,
        (certificate, nationality, age, hukou, tellsHukou) => tellsHukou ? new[] { nationality, certificate, age, hukou } : [nationality, certificate, age]);

    [Fact]
    public void Any_order_of_giving_the_answers_ends_in_the_same_assessment() =>
        Person.SelectMany(said => Gen.Shuffle(said).Select(shuffled => (said, shuffled)))
            .Sample(pair => Assert.Equal(Verdicts(Play(pair.said)), Verdicts(Play(pair.shuffled))), iter: 150);

    [Fact]
    public void Any_sequence_of_corrections_equals_giving_the_last_values() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 8], Gen.Int[0, 3].Array[11, 11], Gen.Bool.Array[8, 8])
            .Sample((fields, picks, zh) =>
            {
                int[] last = [picks[8], picks[9], picks[10]];
                var said = new List<string> { Certificate(last[0]), Nationality(last[1], false), Age(last[2], false) };
                for (var i = 0; i < fields.Length; i++)
                {
                    last[fields[i]] = picks[i];
                    var value = fields[i] switch { 0 => Certificate(picks[i]), 1 => Nationality(picks[i], zh[i]), _ => Age(picks[i], zh[i]) };
                    said.Add(zh[i] ? $"说错了，{value}" : $"sorry, {value}");
                }

                Assert.Equal(Verdicts(Play([Certificate(last[0]), Nationality(last[1], false), Age(last[2], false)])), Verdicts(Play(said)));
            }, iter: 200);

    [Fact]
    public void A_correction_taken_back_is_as_if_it_had_never_been_made() =>
        Gen.Select(Person, Gen.Int[0, 2], Gen.Int[0, 3], Gen.Bool, OneOf("back", "撤回", "undo that"))
            .Sample((said, field, pick, zh, back) =>
            {
                var value = field switch { 0 => Certificate(pick), 1 => Nationality(pick, zh), _ => Age(pick, zh) };
                var before = Play(said);
                var corrected = Product.Interview.Reply(before.State, zh ? $"说错了，{value}" : $"sorry, {value}", Product.Today);
                if (corrected.State.Answers.SameAs(before.State.Answers)) return;
                var after = Product.Interview.Reply(corrected.State, back, Product.Today);
                Assert.True(after.State.Answers.SameAs(before.State.Answers), $"{string.Join(" | ", said)} | {value} | {after.Replies[0].Text}");
            }, iter: 150);

    [Fact]
    public void Switching_the_language_anywhere_and_often_changes_no_answer_and_no_verdict() =>
        Gen.Select(Person, OneOf("English please", "请用中文", "請用繁體中文", "can we do this in English?", "请转成中文").Array[4, 4], Gen.Bool.Array[5, 5])
            .Sample((said, orders, switches) =>
            {
                var all = said.SelectMany((message, i) => switches[i] ? new[] { orders[i % 4], message } : [message]).Append(orders[3]);
                var (plain, switched) = (Play(said), Play(all));
                Assert.True(plain.State.Answers.SameAs(switched.State.Answers));
                Assert.Equal(Verdicts(plain), Verdicts(switched));
            }, iter: 150);

    [Fact]
    public void Going_back_as_often_as_one_answered_ends_where_it_began() =>
        Person.Sample(said =>
        {
            // An answer may be two steps ("I'm a mainland citizen" is one, a hukou before it another), never more.
            var turn = Play([.. said, .. Enumerable.Repeat("back", said.Length + 1)]);
            Assert.True(turn.State.Answers.SameAs(Answers.None));
        }, iter: 60);

    [Fact]
    public void Random_Unicode_never_throws_and_always_gets_one_to_three_replies() =>
        Gen.Select(Gen.OneOf(Gen.Char, Gen.Char['\u4e00', '\u9fff'], Gen.Char[' ', '~'], Gen.Char['\ud800', '\udfff']).Array[0, 200], Person, Gen.Int[0, 3], OneOf(Openings))
            .Sample((noise, said, at, opening) =>
            {
                var place = Math.Min(at, said.Length);
                Play([opening, new string(noise), .. said[..place], new string(noise), .. said[place..], new string(noise), "Check title thresholds", new string(noise)]);
            }, iter: 250);

    [Theory]
    [InlineData("证")]
    [InlineData("a")]
    [InlineData("\ud800")]
    [InlineData("65 ")]
    [InlineData("FCCA, ")]
    [InlineData("not CFA 不是 ")]
    public void Twenty_thousand_characters_are_answered(string piece) =>
        Play([string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))]);

    private static string Certificate(int pick) => ((string[])["CFA", "FRM", "PMP", "FCCA"])[pick];

    private static string Nationality(int pick, bool zh) => zh ? ((string[])["我是英国人", "我是爱尔兰人", "我是加拿大人", "我是香港人"])[pick] : ((string[])["I'm British", "I'm Irish", "I'm Canadian", "I'm a Hong Kong resident"])[pick];

    private static string Age(int pick, bool zh) => string.Format(System.Globalization.CultureInfo.InvariantCulture, zh ? "{0}岁" : "I'm {0}", ((int[])[17, 45, 66, 72])[pick]);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static InterviewTurn Play(IEnumerable<string> messages)
    {
        var turn = new InterviewTurn(new ConversationState { Language = Language.En }, []);
        foreach (var message in messages)
        {
            turn = Product.Interview.Reply(turn.State, message, Product.Today);
            Assert.InRange(turn.Replies.Count, 1, 3);
            Assert.All(turn.Replies, r => Assert.NotEqual("", r.Text));
        }

        return turn;
    }

    private static string Verdicts(InterviewTurn turn) =>
        turn.Assessment is { } assessment ? string.Join(' ', assessment.Verdicts.Select(v => $"{v.Measure.Id}={v.Verdict}")) : "none";
}
