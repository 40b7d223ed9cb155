using System.Text;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>Ways in which offices lay out the same table.</summary>
public sealed class LayoutTests : IDisposable
{
    private const string Two = "1,{0},金融风险管理师,Financial Risk Manager,GARP\n2,{1},样本证书,Sample Certificate,Sample Body\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-layout").FullName;
    private readonly AnnexReader _reader = new(KnowledgeLoader.DefaultFolder);

    [Theory]
    [InlineData("A类（经认可的境外职业资格证书）", "B类（紧缺急需技能和资质）", "A B")]
    [InlineData("经认可的境外职业资格证书（A类）", "互认（D类）", "A D")]
    [InlineData("A类（共 3 项）", "b", "A B")]
    [InlineData("Category A – recognised", "Category C (titles)", "A C")]
    [InlineData("Ａ类、Ｃ类", "A/B/D", "AC ABD")]
    public void Cells_of_the_category_column_may_explain_themselves(string first, string second, string expected) =>
        Assert.Equal(expected, Categories("序号,清单类别,证书名称,英文名称,颁发机构\n" + Filled(first, second)));

    [Fact]
    public void A_cell_that_names_a_category_and_explains_it_by_another_is_refused() =>
        Assert.Contains("row 3, column 2", Assert.Throws<ImportException>(() => Categories("序号,清单类别,证书名称,英文名称,颁发机构\n" + Filled("A类", "B类（含A类全部便利）"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_gap_is_refused_where_every_other_row_says_its_category() =>
        Assert.Contains("row 4, column 2", Assert.Throws<ImportException>(() => Categories("序号,类别,证书名称,英文名称,颁发机构\n" + Filled("A类", "A类") + Filled("", "B类"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("序,清单类型,资质名称（中文）,资质名称（英文）,发证机构名称")]
    [InlineData("项目序号,项目类别,境外职业资格证书项目,项目英文名称,颁证机构中文名称")]
    [InlineData("编号,清单归属,职业资格（技术职称）名称,外文名称,机构英文名称")]
    [InlineData("Nr.,Cat.,Qualification (CN),Qualification (EN),Awarding Body (EN)")]
    [InlineData("編號,類別,證書名稱（中文）,證書名稱（英文）,頒授機構")]
    [InlineData("No.,Something new,Chinese name,English name,Name of issuing organisation")]
    public void Headings_are_worded_in_many_ways(string heading)
    {
        var rows = Read(heading + "\n" + Filled("A类", "B类"));
        Assert.Equal(["A|金融风险管理师|Financial Risk Manager|GARP", "B|样本证书|Sample Certificate|Sample Body"], rows.Select(r => $"{string.Concat(r.Categories)}|{r.NameZh}|{r.NameEn}|{r.IssuerEn}"));
    }

    [Theory]
    [InlineData("（A类）", "（B类）")]
    [InlineData("类别：A", "类别：B")]
    [InlineData("A、经认可的境外职业资格证书", "B、紧缺急需技能和资质")]
    [InlineData("A. Recognised qualifications", "B. Urgently needed skills")]
    [InlineData("Part 1: Category A qualifications", "Part 2: Category B qualifications")]
    [InlineData("一、A类：经认可，国际通行", "二、B类：紧缺，急需")]
    public void Sections_are_headed_in_many_ways(string first, string second) =>
        Assert.Equal("A B", Categories($"序号,证书名称,英文名称,颁发机构\n{first},,,\n1,金融风险管理师,Financial Risk Manager,GARP\n{second},,,\n1,样本证书,Sample Certificate,Sample Body\n"));

    [Fact]
    public void Running_numbers_and_marks_of_footnotes_are_not_part_of_a_name()
    {
        var rows = Read("类别,证书名称,颁发机构\nA,1.金融风险管理师（FRM）*,GARP\nA,（2）样本证书[1],样本学会\n说明,A类指经认可的境外职业资格证书,\n合计,2,\n");
        Assert.Equal(["金融风险管理师（FRM）", "样本证书"], rows.Select(r => r.NameZh));
    }

    [Fact]
    public void As_above_means_what_stands_above()
    {
        var rows = Read("清单,资格,机构\n清单A类,金融风险管理师,GARP\n同上,样本证书,〃\n");
        Assert.Equal(["A|金融风险管理师|GARP", "A|样本证书|GARP"], rows.Select(r => $"{string.Concat(r.Categories)}|{r.NameZh}|{r.IssuerEn}"));
    }

    [Fact]
    public void A_sentence_before_the_table_announces_nothing_and_hidden_rows_are_not_read()
    {
        var rows = Read("<meta charset=utf-8><p>A类项目持证人员可按B类办理。</p><table><tr><td>序号<td>证书名称<td>颁发机构<tr><td colspan=3>C类<tr><td>1<td>金融风险管理师<td>GARP<tr style='display: none'><td>2<td>草稿<td>某机构</table>", "page.html");
        Assert.Equal("C|金融风险管理师", Assert.Single(rows.Select(r => $"{string.Concat(r.Categories)}|{r.NameZh}")));
    }

    [Fact]
    public void A_name_broken_inside_a_bracket_is_one_line()
    {
        var row = Assert.Single(Read("类别,证书名称,颁发机构\nA,\"金融风险管理师（Financial\nRisk Manager）\",\"样本学会（Sample\nBody of Things）\"\n"));
        Assert.Equal(("金融风险管理师", "Financial Risk Manager", "样本学会", "Sample Body of Things"), (row.NameZh, row.NameEn, row.IssuerZh, row.IssuerEn));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_over_several_pages_is_read_whole(bool ruled)
    {
        SampleCell[][] table = [["No.", "Category", "Name of certificate", "Issuing body"], .. Enumerable.Range(1, 30).Select(i => new SampleCell[] { $"{i}", i % 2 == 0 ? "A" : "B", $"Sample Certificate {i}", "Sample Body" })];
        var path = Path.Combine(_folder, "pages.pdf");
        File.WriteAllBytes(path, SamplePdf.Write(table, ruled, rowsPerPage: 7));
        var rows = _reader.Read(path).Rows;
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"{(i % 2 == 0 ? "A" : "B")}|Sample Certificate {i}"), rows.Select(r => $"{string.Concat(r.Categories)}|{r.NameEn}"));
    }

    [Fact]
    public void A_row_broken_by_the_end_of_a_page_is_one_row()
    {
        SampleCell[][] table = [["No.", "Category", "Name of certificate", "Issuing body"], ["1", "A", "Sample Certificate One", "Sample Body"], ["2", "A", "Sample Certificate", "Sample"], ["", "", "of Two Pages", "Body"], ["3", "B", "Sample Certificate Three", "Sample Body"]];
        var path = Path.Combine(_folder, "broken.pdf");
        File.WriteAllBytes(path, SamplePdf.Write(table, ruled: true, rowsPerPage: 3));
        Assert.Equal(["Sample Certificate One|Sample Body", "Sample Certificate of Two Pages|Sample Body", "Sample Certificate Three|Sample Body"], _reader.Read(path).Rows.Select(r => $"{r.NameEn}|{r.IssuerEn}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Filled(string first, string second) => Two.Replace("{0}", Quoted(first), StringComparison.Ordinal).Replace("{1}", Quoted(second), StringComparison.Ordinal);

    private static string Quoted(string text) => $"\"{text}\"";

    private string Categories(string csv) => string.Join(' ', Read(csv).Select(r => string.Concat(r.Categories)));

    private IReadOnlyList<AnnexRow> Read(string content, string name = "list.csv")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content, Encoding.UTF8);
        return _reader.Read(path).Rows;
    }
}
