using CsCheck;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Sheet;

namespace PolicyBot.Tests.Sheet;

/// <summary>The code in a sheet's address carries the answers and nothing else opens.</summary>
public sealed class SheetCodeTests
{
    private static readonly KnowledgeBase Knowledge = Product.Get<KnowledgeBase>();
    private static readonly SheetLinks Links = new(SheetKey.Of("a secret of at least thirty-two characters"), Knowledge);
    private static readonly string[] Ids = [.. Knowledge.Qualifications.Keys];
    private static readonly string[] Countries = [.. Knowledge.Regions.Keys.Where(c => c.Length == 2)];

    private static readonly Gen<Answers> AnyAnswers =
        from ids in Gen.Int[0, Ids.Length - 1].Array[0, 5]
        from categories in Gen.Enum<Category>().Array[0, 4]
        from nationality in Gen.Enum<NationalityGroup>().Nullable()
        from country in Gen.Int[-1, Countries.Length - 1]
        from age in Gen.Int[0, 120].Nullable()
        from hukou in Gen.Enum<Hukou>().Nullable()
        from unrecognised in Gen.Bool
        select new Answers
        {
            Qualifications = [.. ids.Select(i => Ids[i]).Distinct()],
            StatedCategories = [.. categories.Distinct().Order()],
            Nationality = nationality,
            Country = country < 0 ? null : Countries[country],
            Age = age,
            Hukou = hukou,
            Unrecognised = unrecognised,
        };

    [Fact]
    public void Whatever_was_answered_comes_back() => AnyAnswers.Sample(answers =>
    {
        var day = Product.Today.AddDays(answers.Age ?? 0);
        var (state, content) = Links.Open(Links.CodeFor(answers, day, answers.Unrecognised ? "2.0" : null, Product.Today), Product.Today);
        Assert.Equal(OpenedSheet.Open, state);
        Assert.Equal(day, content!.Date);
        Assert.Equal(answers.Unrecognised ? "2.0" : null, content.ListVersion);
        Assert.Equal(Knowledge.VersionId, content.VersionId);
        Assert.Equivalent(answers, content.Answers, strict: true);
    });

    [Fact]
    public void The_usual_code_is_short_and_the_same_answers_give_the_same_code()
    {
        var answers = new Answers { Qualifications = [.. Ids.Take(4)], Country = "GB", Nationality = NationalityGroup.ForeignNational, Age = 65 };
        var path = Links.PathFor(answers, Product.Today);
        Assert.Matches("^/sheet/[0-9a-hjkmnp-tv-z]{50,80}$", path);
        Assert.Equal(path, Links.PathFor(answers, Product.Today));
        Assert.NotEqual(path, Links.PathFor(answers with { Age = 66 }, Product.Today));
        Assert.NotEqual(path, Links.PathFor(answers, Product.Today.AddDays(1)));
    }

    [Fact]
    public void Every_changed_letter_closes_it()
    {
        var code = Links.CodeFor(new Answers { Qualifications = ["acca-fellow"], Age = 65 }, Product.Today, null, Product.Today);
        for (var i = 0; i < code.Length; i++)
        {
            var changed = code[..i] + (code[i] == '7' ? '8' : '7') + code[(i + 1)..];
            Assert.Equal(OpenedSheet.Unknown, Links.Open(changed, Product.Today).State);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("0000000000000000000000000000000000000000000000000000")]
    [InlineData("../../etc/passwd")]
    [InlineData("清单")]
    public void Anything_else_does_not_open(string code) => Assert.Equal(OpenedSheet.Unknown, Links.Open(code, Product.Today).State);

    [Fact]
    public void Another_key_does_not_open_it()
    {
        var code = Links.CodeFor(new Answers { StatedCategories = [Category.A] }, Product.Today, null, Product.Today);
        var other = new SheetLinks(SheetKey.Of("another secret of at least thirty-two"), Knowledge);
        var same = new SheetLinks(SheetKey.Of("a secret of at least thirty-two characters"), Knowledge);
        Assert.Equal(OpenedSheet.Unknown, other.Open(code, Product.Today).State);
        Assert.Equal(OpenedSheet.Open, same.Open(code, Product.Today).State);
        Assert.Equal(OpenedSheet.Open, same.Open(code.ToUpperInvariant().Replace('0', 'O').Replace('1', 'l'), Product.Today).State);
    }

    [Fact]
    public void It_opens_for_sixty_days()
    {
        var code = Links.CodeFor(new Answers { StatedCategories = [Category.A] }, new DateOnly(2024, 1, 2), null, Product.Today);
        Assert.Equal(OpenedSheet.Open, Links.Open(code, Product.Today.AddDays(60)).State);
        Assert.Equal(OpenedSheet.Expired, Links.Open(code, Product.Today.AddDays(61)).State);
    }

    [Fact]
    public void A_certificate_that_left_the_register_is_told_and_not_dropped()
    {
        var code = Links.CodeFor(new Answers { Qualifications = ["acca-fellow", "gone-since"] }, Product.Today, null, Product.Today);
        Assert.Equal(OpenedSheet.Outdated, Links.Open(code, Product.Today).State);
    }

    [Fact]
    public void No_two_certificates_share_a_mark()
    {
        var code = Links.CodeFor(new Answers { Qualifications = Ids }, Product.Today, null, Product.Today);
        Assert.Equal(Ids.Length, Ids.Select(id => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)).AsSpan(0, 4))).Distinct().Count());
        // Far too long to be an address: refused, not tried.
        Assert.Equal(OpenedSheet.Unknown, Links.Open(code, Product.Today).State);
    }

    [Fact]
    public void Base32_has_one_spelling_for_every_text() => Gen.Byte.Array[0, 80].Sample(bytes =>
    {
        var text = Base32.Write(bytes);
        Assert.Equal(bytes, Base32.Read(text));
        if (bytes.Length % 5 != 0) Assert.Null(Base32.Read(text[..^1] + 'z'));
    });
}
