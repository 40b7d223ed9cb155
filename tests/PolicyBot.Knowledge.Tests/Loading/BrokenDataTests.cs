using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Tests.Loading;

/// <summary>One thing broken at a time in a copy of the real data: loading must refuse it and name the place.</summary>
public sealed class BrokenDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-data").FullName;

    public BrokenDataTests()
    {
        foreach (var file in Directory.EnumerateFiles(KnowledgeLoader.DefaultFolder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    [Fact]
    public void The_data_as_they_are_load() => Assert.NotEmpty(KnowledgeLoader.Load(_folder).Qualifications);

    [Theory]
    [InlineData("measures.yaml", "nationality: [ForeignNational]", "nationality: [Martian]", "Martian")]
    [InlineData("measures.yaml", "source: S7", "source: S777", "S777")]
    [InlineData("measures.yaml", "  unchecked:", "  uncheked:", "uncheked")]
    [InlineData("measures.yaml", "work-permit class A", "class A", "bare")]
    [InlineData("measures.yaml", "通知只提到清单A类", "通知只提到A类", "bare")]
    [InlineData("measures.yaml", "{age}", "{years}", "placeholders")]
    [InlineData("versions.yaml", "2025-11-14", "14.11.2025", "14.11.2025")]
    [InlineData("versions.yaml", "\"2024-11\"", "\"2026-01\"", "later")]
    [InlineData("listings.csv", "acca-fellow,1.0,A", "acca-felow,1.0,A", "acca-felow")]
    [InlineData("listings.csv", "acca-fellow,1.0,A", "acca-fellow,1.0,E", "'E'")]
    [InlineData("listings.csv", "acca-fellow,1.0,A", "acca-fellow,9.0,A", "9.0")]
    [InlineData("listings.csv", "acca-fellow,1.0,A,", "acca-fellow,1.0,A,\"", "quotation")]
    [InlineData("listings.csv", "acca-fellow,1.0,A,secondary", "acca-fellow,1.0,A,annex", "annex: loaded")]
    [InlineData("listings.csv", "acca-fellow,1.0,B", "acca-fellow,1.0,A", "twice")]
    [InlineData("versions.yaml", "inForce: \"2023-09-20\"", "inForce: \"2023-09-20\"\n  annex: loaded", "not listed")]
    [InlineData("sources.yaml", "url: https://www.chinadaily", "url: ftp://www.chinadaily", "web address")]
    [InlineData("regions.csv", "GB,", "GB ,", "space")]
    [InlineData("answers.yaml", "- id: ", "- id: \"", "answers.yaml")]
    [InlineData("sources.yaml", "kind: official\n", "kind: rumour\n", "rumour")]
    [InlineData("answers.yaml", "- id: ", "- id: null # ", "no value")]
    [InlineData("assessment.yaml", "dataDate: \"", "dataDate: \"on ", "is not a day")]
    [InlineData("answers.yaml", "- id: ", "- id: Ä", "not an id")]
    [InlineData("steps.yaml", "    zh: ", "\t  zh: ", "tabs")]
    [InlineData("measures.yaml", "{age}", "{Age}", "brace")]
    [InlineData("import.yaml", "columns:", "colums:", "colums")]
    [InlineData("import.yaml", "  issuer: {sure:", "  issuer: {sur:", "sur ")]
    [InlineData("regions.csv", "\nGB,", "\nUK1,", "country code")]
    [InlineData("qualifications.csv", "\nacca-affiliate,,", "\nacca-affiliate,=1+1,", "formula")]
    [InlineData("qualifications.csv", "\nacca-affiliate,,", "\nacca-affiliate,\a,", "control")]
    [InlineData("qualifications.csv", "\nacca-affiliate,", "\nacca-affiliate,,", "14 fields")]
    [InlineData("qualifications.csv", ",Affiliate of ACCA|", ",certificate|", "can mean anything")]
    [InlineData("qualifications.csv", ",acca-member|acca-fellow|acca-student", ",acca-affiliate|acca-student", "itself")]
    public void A_mistake_is_refused_with_file_line_and_column(string file, string right, string wrong, string named)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{right}' is no longer in {file}");
        File.WriteAllText(path, text[..at] + wrong + text[(at + right.Length)..]);
        var errors = Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(_folder)).Errors;
        var error = Assert.Single(errors, e => e.ToString().Contains(named, StringComparison.Ordinal));
        Assert.Equal(file, error.File);
        Assert.True(error.Line > 1 && error.Column > 0, error.ToString());
    }

    [Theory]
    [InlineData("qualifications.csv")]
    [InlineData("measures.yaml")]
    [InlineData("regions.csv")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(Path.Combine(_folder, file));
        var errors = Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(_folder)).Errors;
        Assert.Contains(errors, e => e.File == file && e.Message.Contains("missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_named()
    {
        File.WriteAllBytes(Path.Combine(_folder, "issuers.csv"), [0x69, 0x64, 0xB9, 0xFA]);
        Assert.Contains(Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(_folder)).Errors, e => e.ToString().Contains("UTF-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("answers.yaml")]
    [InlineData("import.yaml")]
    [InlineData("outside.csv")]
    public void A_file_in_another_encoding_or_without_entries_is_named_alone(string file)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        File.WriteAllBytes(path, System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(text)).ToArray());
        Assert.Contains("UTF-8", Assert.Single(Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(_folder)).Errors).ToString(), StringComparison.Ordinal);
        File.WriteAllText(path, "");
        Assert.Contains("empty", Assert.Single(Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(_folder)).Errors).ToString(), StringComparison.Ordinal);
        File.WriteAllText(path, file.EndsWith(".csv", StringComparison.Ordinal) ? text.Split('\n')[0].Replace(",kind", "", StringComparison.Ordinal) + "\n" : "- \"open\n");
        var error = Assert.Single(Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(_folder)).Errors);
        Assert.Contains(file.EndsWith(".csv", StringComparison.Ordinal) ? "lacks 'kind'" : "missing quotation mark", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Byte_order_marks_and_line_ends_of_other_systems_change_nothing()
    {
        var before = KnowledgeLoader.Load(_folder).VersionId;
        foreach (var file in Directory.EnumerateFiles(_folder)) File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(before, KnowledgeLoader.Load(_folder).VersionId);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
