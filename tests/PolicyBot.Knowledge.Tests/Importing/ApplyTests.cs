using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Importing.Applying;
using PolicyBot.Knowledge.Importing.Review;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>From the table to other answers: import, review, apply, on a copy of the real data.</summary>
public sealed class ApplyTests : IDisposable
{
    private const string Url = "https://example.org/sample-not-official";
    private static readonly Lazy<CertificateMatcher> Matcher = new(() => new CertificateMatcher(TestKnowledge.Base));
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-apply").FullName;
    private readonly string _data;
    private readonly string _review;

    public ApplyTests()
    {
        _data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        _review = Path.Combine(_folder, "review.csv");
        foreach (var file in Directory.EnumerateFiles(KnowledgeLoader.DefaultFolder)) File.Copy(file, Path.Combine(_data, Path.GetFileName(file)));
    }

    [Fact]
    public void Every_row_is_matched_new_or_ambiguous()
    {
        var rows = Import();
        Assert.Equal([ReviewStatus.Matched, ReviewStatus.Matched, ReviewStatus.New, ReviewStatus.Matched, ReviewStatus.Matched, ReviewStatus.Ambiguous], rows.Select(r => r.Status));
        Assert.Equal(["frm", "cia", "sample-deep-sea-technician", "acca-fellow", "rics-fellow", ""], rows.Select(r => r.Values[1]));
    }

    [Fact]
    public void Undecided_rows_are_refused_by_line_and_nothing_changes()
    {
        Import();
        var before = Snapshot();
        var problem = Assert.Single(Assert.Throws<ImportException>(() => AnnexApplier.Apply(_review, _data)).Problems);
        Assert.StartsWith("review.csv:7:1:", problem, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Applied_certificates_are_listed_all_others_are_not_and_a_second_run_changes_nothing()
    {
        Import();
        Decide();
        var result = AnnexApplier.Apply(_review, _data, new DateOnly(2027, 1, 2));
        Assert.Equal((7, 1, 1), (result.Listings, result.Qualifications, result.Issuers));

        var knowledge = KnowledgeLoader.Load(_data);
        Assert.StartsWith("3.0+2027-01-02+", knowledge.VersionId, StringComparison.Ordinal);
        Assert.Equal(Standing.Listed, StandingOf("acca-fellow"));
        Assert.Equal(Standing.Listed, StandingOf("sample-deep-sea-technician"));
        Assert.Equal(Standing.NotListed, StandingOf("cfa-charter"));
        var assessment = Assessor.Assess(new Answers { Qualifications = ["cfa-charter"] }, knowledge, TestKnowledge.Today);
        Assert.All(assessment.Verdicts, v => Assert.Equal(Verdict.DoesNotApply, v.Verdict));

        var before = Snapshot();
        Assert.Empty(AnnexApplier.Apply(_review, _data, new DateOnly(2027, 1, 3)).Changed);
        Assert.Equal(before, Snapshot());

        Standing StandingOf(string id) => Assessor.Assess(new Answers { Qualifications = [id] }, knowledge, TestKnowledge.Today).Standing;
    }

    [Fact]
    public void A_new_version_of_the_list_gets_its_entry_and_says_what_is_left_to_do()
    {
        Import(new ReviewRequest("4.0", Url, "2026-11"));
        Decide();
        var result = AnnexApplier.Apply(_review, _data);
        Assert.Contains("versions.yaml", result.Changed);
        Assert.Contains("4.0", Assert.Single(result.Notes), StringComparison.Ordinal);
        var version = KnowledgeLoader.Load(_data).Versions.Latest;
        Assert.Equal(("4.0", true, false), (version.Version, version.AnnexLoaded, version.DayKnown));
    }

    [Fact]
    public void A_corrected_table_replaces_the_one_before()
    {
        Import();
        Decide();
        AnnexApplier.Apply(_review, _data);
        File.WriteAllText(_review, File.ReadAllText(_review).Replace("A|B", "B", StringComparison.Ordinal));
        Assert.Equal(1, AnnexApplier.Apply(_review, _data).Removed);
        var knowledge = KnowledgeLoader.Load(_data);
        Assert.Equal("B", string.Concat(Assessor.Assess(new Answers { Qualifications = ["acca-fellow"] }, knowledge, TestKnowledge.Today).Categories));
    }

    [Theory]
    [InlineData("matched,frm,", "matched,frn,", "frn")]
    [InlineData("since 2025-11-14", "since 2025-12-14", "since")]
    [InlineData(",A,金融风险管理师", ",E,金融风险管理师", "'E'")]
    [InlineData(",GB,maritime,", ",XX,maritime,", "XX")]
    public void A_wrong_line_is_refused_and_nothing_changes(string right, string wrong, string named)
    {
        Import();
        Decide();
        var text = File.ReadAllText(_review);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(_review, text.Replace(right, wrong, StringComparison.Ordinal));
        var before = Snapshot();
        Assert.Contains(named, Assert.Throws<ImportException>(() => AnnexApplier.Apply(_review, _data)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<ReviewRow> Import(ReviewRequest? request = null)
    {
        var file = Path.Combine(_folder, "sample.xlsx");
        SampleFiles.Xlsx(file, ("Sheet1", Sample.Chinese));
        var knowledge = TestKnowledge.Base;
        var matcher = Matcher.Value;
        var rowMatcher = new RowMatcher(knowledge, matcher, _data);
        var read = new AnnexReader(_data).Read(file).Rows;
        var rows = ReviewFile.Rows(read.Select(r => (r, rowMatcher.Match(r))), knowledge, matcher.Folder, request ?? new ReviewRequest("3.0", Url, "2025-11-14"));
        ReviewFile.Write(_review, rows);
        return rows;
    }

    /// <summary>What the reviewer does: names the one of the several certified public accountants.</summary>
    private void Decide() => File.WriteAllText(_review, File.ReadAllText(_review).Replace("\nambiguous,,", "\nambiguous,us-cpa,", StringComparison.Ordinal));

    private string Snapshot() => string.Concat(Directory.EnumerateFiles(_data).Order(StringComparer.Ordinal).Select(f => f + File.ReadAllText(f)));
}
