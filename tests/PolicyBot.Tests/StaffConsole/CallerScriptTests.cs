using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.Api;
using PolicyBot.Console.Answering;
using PolicyBot.Knowledge;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>What is read out and pasted, for every certificate of the register.</summary>
public sealed partial class CallerScriptTests
{
    private static readonly string?[] Nationalities = [null, "ForeignNational", "HongKong", "MainlandChina"];
    private static readonly int?[] Ages = [null, 17, 65, 71];

    [Fact]
    public void Every_script_is_read_in_half_a_minute_and_names_categories_in_full()
    {
        var maker = Maker();
        foreach (var request in Requests())
        {
            var (answer, _) = maker.Make(request);
            Assert.NotNull(answer);
            var what = $"{request.Qualification} {request.StatedCategories?[0]} {request.Nationality} {request.Age} {request.ListVersion}";
            Assert.True(CallerScript.Characters(answer.Script.Zh) <= CallerScript.MostCharacters, $"{what}: {answer.Script.Zh}");
            Assert.True(CallerScript.WordCount(answer.Script.En) <= CallerScript.MostWords, $"{what}: {answer.Script.En}");
            foreach (var text in (string[])[answer.Script.Zh, answer.Script.En, answer.Plain.Zh, answer.Plain.En])
            {
                Assert.DoesNotMatch(Bare(), text);
                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_pasted_text_quotes_sources_list_version_date_and_knowledge_version_in_both_languages()
    {
        var (answer, _) = Maker().Make(new AssessmentRequest { Qualification = "acca-fellow", Nationality = "ForeignNational", Age = 65 });
        foreach (var text in (string[])[answer!.Plain.Zh, answer.Plain.En])
        {
            Assert.Contains("2026-11-23", text, StringComparison.Ordinal);
            Assert.Contains(answer.Assessment.VersionId, text, StringComparison.Ordinal);
            foreach (var citation in answer.Assessment.Verdicts.SelectMany(v => v.Citations)) Assert.Contains(citation.Url, text, StringComparison.Ordinal);
        }

        Assert.Equal(Urls().Count(answer.Plain.Zh), Urls().Count(answer.Plain.En));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("最长 5 年", "\"最长 5 年\"")]
    [InlineData("", "\"\"")]
    public void No_cell_of_the_export_is_a_formula(string text, string cell) => Assert.Equal(cell, CsvExport.Cell(text));

    private static AnswerMaker Maker()
    {
        var knowledge = Product.Get<KnowledgeBase>();
        return new AnswerMaker(knowledge, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)), new CallerScript(), new PlainText(knowledge));
    }

    private static IEnumerable<AssessmentRequest> Requests()
    {
        var knowledge = Product.Get<KnowledgeBase>();
        foreach (var nationality in Nationalities)
        {
            foreach (var age in Ages)
            {
                foreach (var id in knowledge.Qualifications.Keys) yield return new AssessmentRequest { Qualification = id, Nationality = nationality, Age = age };
                foreach (var version in knowledge.Versions.All)
                {
                    foreach (var category in (string[])["A", "B", "C", "D"]) yield return new AssessmentRequest { StatedCategories = [category], Nationality = nationality, Age = age, ListVersion = version.Version };
                    yield return new AssessmentRequest { StatedCategories = ["A", "B", "C", "D"], Nationality = nationality, Age = age, ListVersion = version.Version };
                    foreach (var id in knowledge.Listings.Select(l => l.Key)) yield return new AssessmentRequest { Qualification = id, Nationality = nationality, Age = age, ListVersion = version.Version };
                }
            }
        }
    }

    [GeneratedRegex(@"(?<!清单|许可)[A-D]类|(?<!(?i:certificate) )(?i:categor(y|ies)) [A-D]\b|(?<!(?i:work-permit) )(?i:class) [A-C]\b")]
    private static partial Regex Bare();

    [GeneratedRegex("https?://")]
    private static partial Regex Urls();
}
