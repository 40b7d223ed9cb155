namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>Made-up annexes. Plainly labelled; none of it says anything about the real list.</summary>
internal static class Sample
{
    public const string Label = "SAMPLE – NOT OFFICIAL 样表，非官方";

    private static SampleCell Covered => new(null);

    /// <summary>Headings in two rows, merged category cells, a section heading, a certificate nobody knows.</summary>
    public static readonly SampleCell[][] Chinese =
    [
        [new(Label, 1, 7), Covered, Covered, Covered, Covered, Covered, Covered],
        [new("序号", 2), new("清单类别", 2), new("证书名称", 1, 2), Covered, new("颁发机构", 2), new("国家/地区", 2), new("所属领域", 2)],
        [Covered, Covered, "中文名称", "英文名称", Covered, Covered, Covered],
        ["1", new("A类", 3), "金融风险管理师", "Financial Risk Manager", "全球风险管理专业人士协会（GARP）", "美国", "金融"],
        ["2", Covered, "国际注册内部审计师", "Certified Internal Auditor", "The Institute of Internal Auditors", "美国", "审计"],
        ["3", Covered, "样本深海技师", "Sample Deep Sea Technician", "样本学会", "英国", "海事"],
        ["4", "A、B类", "ACCA资深会员", "ACCA Fellow", "特许公认会计师公会", "英国", "会计"],
        [new("三、C类清单", 1, 7), Covered, Covered, Covered, Covered, Covered, Covered],
        ["5", "", "英国皇家特许测量师学会资深会员", "Fellow of the Royal Institution of Chartered Surveyors", "RICS", "英国", "测量"],
        ["6", "", "注册会计师", "Certified Public Accountant", "", "", "会计"],
        [new("注：本表为样表。", 1, 7), Covered, Covered, Covered, Covered, Covered, Covered],
    ];

    /// <summary>English only, categories by headings, the heading row not the first.</summary>
    public static readonly SampleCell[][] English =
    [
        ["SAMPLE - NOT OFFICIAL", "", "", "", ""],
        ["No.", "Name of certificate", "Issuing body", "Country or region", "Field"],
        [new("Category A", 1, 5), Covered, Covered, Covered, Covered],
        ["1", "Financial Risk Manager", "GARP", "United States", "Finance"],
        ["2", "Certified Internal Auditor", "Institute of Internal Auditors", "United States", "Audit"],
        ["3", "Sample Deep Sea Technician", "Sample Society", "United Kingdom", "Maritime"],
        [new("Certificate Category B", 1, 5), Covered, Covered, Covered, Covered],
        ["4", "ACCA Fellow", "Association of Chartered Certified Accountants", "United Kingdom", "Accounting"],
    ];
}
