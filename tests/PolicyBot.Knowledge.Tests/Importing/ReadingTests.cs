using System.Text;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>The same sample annex in every format reads to the same certificates.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-import").FullName;
    private readonly AnnexReader _reader = new(KnowledgeLoader.DefaultFolder);

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("gbk.csv")]
    [InlineData("print.pdf")]
    public void A_chinese_table_with_merged_cells_reads_the_same_in_every_format(string format)
    {
        var rows = Read("list." + format, Sample.Chinese);
        Assert.Equal(["A|金融风险管理师|Financial Risk Manager", "A|国际注册内部审计师|Certified Internal Auditor", "A|样本深海技师|Sample Deep Sea Technician",
            "AB|ACCA资深会员|ACCA Fellow", "C|英国皇家特许测量师学会资深会员|Fellow of the Royal Institution of Chartered Surveyors", "C|注册会计师|Certified Public Accountant"],
            rows.Select(r => $"{string.Concat(r.Categories)}|{r.NameZh}|{r.NameEn}"));
        Assert.Equal(("全球风险管理专业人士协会（GARP）", "美国", "金融"), (rows[0].IssuerZh, rows[0].Country, rows[0].Field));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("ruled.pdf")]
    [InlineData("plain.pdf")]
    [InlineData("paged.pdf")]
    public void An_english_table_with_section_headings_reads_the_same_in_every_format(string format)
    {
        var rows = Read("list." + format, Sample.English);
        Assert.Equal(["A|Financial Risk Manager|GARP|United States", "A|Certified Internal Auditor|Institute of Internal Auditors|United States",
            "A|Sample Deep Sea Technician|Sample Society|United Kingdom", "B|ACCA Fellow|Association of Chartered Certified Accountants|United Kingdom"],
            rows.Select(r => $"{string.Concat(r.Categories)}|{r.NameEn}|{r.IssuerEn}|{r.Country}"));
    }

    [Fact]
    public void Headings_between_tables_and_names_of_sheets_say_the_category()
    {
        SampleCell[][] one = [["证书名称", "发证机构"], ["特许金融分析师（Chartered Financial Analyst）", "CFA Institute"]];
        var docx = Path.Combine(_folder, "two.docx");
        SampleFiles.Docx(docx, ([Sample.Label, "一、清单A类"], one), (["二、清单D类"], one));
        Assert.Equal([Category.A, Category.D], _reader.Read(docx).Rows.SelectMany(r => r.Categories));
        Assert.Equal(("特许金融分析师", "Chartered Financial Analyst"), (_reader.Read(docx).Rows[0].NameZh, _reader.Read(docx).Rows[0].NameEn));

        var xlsx = Path.Combine(_folder, "two.xlsx");
        SampleFiles.Xlsx(xlsx, ("说明", [["样表，非官方"]]), ("A类清单", one), ("Category B", one));
        Assert.Equal([("sheet 'A类清单'", Category.A), ("sheet 'Category B'", Category.B)], _reader.Read(xlsx).Rows.Select(r => (r.Place, r.Categories[0])));
    }

    [Fact]
    public void Categories_may_be_columns_that_are_ticked()
    {
        var path = Save("ticks.csv", Encoding.UTF8.GetBytes("No.,Qualification,Awarded by,A类,B类,C类,D类\n1,Financial Risk Manager,GARP,√,√,,\n2,Sample,Body,,,,●\n"));
        Assert.Equal(["AB", "D"], _reader.Read(path).Rows.Select(r => string.Concat(r.Categories)));
    }

    [Theory]
    [InlineData("1,E类,金融风险管理师,GARP\n", "row 2, column 2", "E类")]
    [InlineData("1,A类,,GARP\n", "row 2, column 3", "no name")]
    [InlineData("1,,金融风险管理师,GARP\n", "row 2, column 2", "no certificate category")]
    [InlineData("1,A类,Manager, Risk,GARP\n", "row 2, column 5", "comma")]
    [InlineData("1,A类,=cmd(),GARP\n", "row 2, column 3", "formula")]
    [InlineData("1,A类,\"金融,GARP\n", "line", "quotation")]
    public void A_broken_row_is_named_and_nothing_is_read(string row, string place, string what)
    {
        var path = Save("broken.csv", Encoding.UTF8.GetBytes("序号,类别,证书名称,颁发机构\n" + row));
        var problem = Assert.Single(Assert.Throws<ImportException>(() => _reader.Read(path)).Problems);
        Assert.Contains(place, problem, StringComparison.Ordinal);
        Assert.Contains(what, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.xlsx", "")]
    [InlineData("damaged.xlsx", "PK\u0003\u0004 not really")]
    [InlineData("text.pdf", "%PDF-1.7 nothing")]
    [InlineData("letter.html", "<html><body><p>Dear applicant</p></body></html>")]
    [InlineData("phones.csv", "Office,Phone\nPudong,12333\n")]
    [InlineData("picture.png", "x")]
    public void A_file_that_is_no_annex_is_refused_by_name(string name, string content) =>
        Assert.Contains(name, Assert.Throws<ImportException>(() => _reader.Read(Save(name, Encoding.UTF8.GetBytes(content)))).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<AnnexRow> Read(string name, SampleCell[][] table)
    {
        var path = Path.Combine(_folder, name);
        switch (name)
        {
            case "list.xlsx": SampleFiles.Xlsx(path, ("Sheet1", table)); break;
            case "list.xls": Save(name, SampleXls.Write("Sheet1", table)); break;
            case "list.docx": SampleFiles.Docx(path, ([Sample.Label], table)); break;
            case "list.html": Save(name, Encoding.UTF8.GetBytes(SampleFiles.Html(table))); break;
            case "list.csv": Save(name, Encoding.UTF8.GetBytes(SampleFiles.Csv(table))); break;
            case "list.gbk.csv": Save(name, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(SampleFiles.Csv(table))); break;
            case "list.ruled.pdf": Save(name, SamplePdf.Write(table, ruled: true)); break;
            case "list.plain.pdf": Save(name, SamplePdf.Write(table, ruled: false)); break;
            case "list.paged.pdf": Save(name, SamplePdf.Write(table, ruled: true, rowsPerPage: 5)); break;
            default: Assert.SkipUnless(SamplePdf.Print(SampleFiles.Html(table), path), "No Chromium here to print a Chinese PDF."); break;
        }

        return _reader.Read(path).Rows;
    }

    private string Save(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
