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

    private static readonly Gen<string[]> Person = Gen.Select(
        OneOf(Certificates), OneOf(Nationalities), OneOf(Ages), OneOf(Hukous), Gen.Bool,
        (certificate, nationality, age, hukou, tellsHukou) => tellsHukou ? new[] { nationality, certificate, age, hukou } : [nationality, certificate, age]);

    [Fact]
    public void Any_order_of_giving_the_answers_ends_in_the_same_assessment() =>
        Person.SelectMany(said => Gen.Shuffle(said).Select(shuffled => (said, shuffled)))
            .Sample(pair => Assert.Equal(Verdicts(Play(pair.said)), Verdicts(Play(pair.shuffled))), iter: 150);

    [Fact]
    public void Any_sequence_of_corrections_equals_giving_the_last_values() =>
        Gen.Select(OneOf("CFA", "FRM", "PMP", "FCCA").Array[1, 4], Gen.Int[18, 99].Array[1, 4], OneOf("British", "Irish", "Canadian", "Hong Kong resident").Array[1, 4], Gen.Bool)
            .Sample((certificates, ages, nationalities, zh) =>
            {
                string[] first = [certificates[0], nationalities[0], $"{ages[0]}"];
                var corrections = certificates.Skip(1).Select(c => zh ? $"说错了，是{c}" : $"sorry, {c}")
                    .Concat(nationalities.Skip(1).Select(n => $"sorry, I'm {n}"))
                    .Concat(ages.Skip(1).Select(a => zh ? $"说错了，{a}岁" : $"sorry, I'm {a}"));
                string[] last = [certificates[^1], nationalities[^1], $"I'm {ages[^1]}"];
                Assert.Equal(Verdicts(Play(last)), Verdicts(Play([.. first, .. corrections])));
            }, iter: 150);

    [Fact]
    public void Switching_the_language_anywhere_changes_no_answer_and_no_verdict() =>
        Gen.Select(Person, Gen.Int[0, 4], OneOf("English please", "请用中文", "請用繁體中文"))
            .Sample((said, at, order) =>
            {
                var place = Math.Min(at, said.Length);
                var (plain, switched) = (Play(said), Play([.. said[..place], order, .. said[place..]]));
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
        Gen.Select(Gen.OneOf(Gen.Char, Gen.Char['\u4e00', '\u9fff'], Gen.Char[' ', '~'], Gen.Char['\ud800', '\udfff']).Array[0, 200], Person, Gen.Int[0, 3])
            .Sample((noise, said, at) =>
            {
                var place = Math.Min(at, said.Length);
                Play([.. said[..place], new string(noise), .. said[place..]]);
            }, iter: 400);

    [Theory]
    [InlineData("证")]
    [InlineData("a")]
    [InlineData("\ud800")]
    [InlineData("65 ")]
    [InlineData("FCCA, ")]
    [InlineData("not CFA 不是 ")]
    public void Twenty_thousand_characters_are_answered(string piece) =>
        Play([string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))]);

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
