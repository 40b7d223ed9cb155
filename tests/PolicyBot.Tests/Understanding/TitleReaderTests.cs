using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding.Titles;

namespace PolicyBot.Tests.Understanding;

/// <summary>What people say about degree and experience when they are asked for it.</summary>
public class TitleReaderTests
{
    [Theory]
    [InlineData("PhD", Education.Doctorate)]
    [InlineData("I have a doctorate in physics", Education.Doctorate)]
    [InlineData("博士", Education.Doctorate)]
    [InlineData("Master's degree", Education.Master)]
    [InlineData("an MBA from INSEAD", Education.Master)]
    [InlineData("MSc", Education.Master)]
    [InlineData("碩士", Education.Master)]
    [InlineData("研究生毕业", Education.Master)]
    [InlineData("Second bachelor's degree", Education.SecondBachelor)]
    [InlineData("第二学士学位", Education.SecondBachelor)]
    [InlineData("Bachelor's degree", Education.Bachelor)]
    [InlineData("BSc (Hons)", Education.Bachelor)]
    [InlineData("本科（学士）", Education.Bachelor)]
    [InlineData("没有硕士，只有本科", Education.Bachelor)]
    [InlineData("no master's, just a bachelor's", Education.Bachelor)]
    [InlineData("博士在读，硕士毕业", Education.Master)]
    [InlineData("PhD candidate with an MSc", Education.Master)]
    [InlineData("Below bachelor's", Education.BelowBachelor)]
    [InlineData("大专", Education.BelowBachelor)]
    [InlineData("I don't have a degree", Education.BelowBachelor)]
    [InlineData("高中", Education.BelowBachelor)]
    [InlineData("banana", null)]
    [InlineData("65", null)]
    public void A_degree_is_read(string text, Education? expected) => Assert.Equal(expected, TitleReader.Read(text, TitleMissing.Education).Education);

    [Theory]
    [InlineData("8", 8, null)]
    [InlineData("eight", 8, null)]
    [InlineData("8 years", 8, null)]
    [InlineData("about 8", 8, null)]
    [InlineData("八年", 8, null)]
    [InlineData("十多年", 10, null)]
    [InlineData("两年半", 2, null)]
    [InlineData("10+ years", 10, null)]
    [InlineData("almost 10 years", 9, null)]
    [InlineData("快十年了", 9, null)]
    [InlineData("less than a year", 0, null)]
    [InlineData("半年", 0, null)]
    [InlineData("18个月", 1, null)]
    [InlineData("10 years, 3 of them in Shanghai", 10, 3)]
    [InlineData("12年，其中上海5年", 12, 5)]
    [InlineData("6 years in Shanghai", 6, 6)]
    [InlineData("since 2015", null, null)]
    [InlineData("2015年起", null, null)]
    [InlineData("我45岁", null, null)]
    [InlineData("I'm 45 years old", null, null)]
    [InlineData("call 021-12333", null, null)]
    public void Years_of_work_are_read(string text, int? years, int? inShanghai)
    {
        var read = TitleReader.Read(text, TitleMissing.Years);
        Assert.Equal((years, inShanghai), (read.Years, read.YearsInShanghai));
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("不满 1 年", 0)]
    [InlineData("不滿 1 年", 0)]
    [InlineData("已满 1 年", 1)]
    [InlineData("Less than 1 year", 0)]
    [InlineData("1 year or more", 1)]
    [InlineData("just arrived", 0)]
    [InlineData("刚到三个月", 0)]
    [InlineData("none", 0)]
    public void Years_in_Shanghai_are_read(string text, int expected)
    {
        var read = TitleReader.Read(text, TitleMissing.YearsInShanghai);
        Assert.Equal((null, expected), (read.Years, read.YearsInShanghai));
    }

    [Theory]
    [InlineData("Yes, science or engineering", true)]
    [InlineData("是理工科", true)]
    [InlineData("yes", true)]
    [InlineData("mechanical engineering", true)]
    [InlineData("计算机", true)]
    [InlineData("No, another field", false)]
    [InlineData("不是理工科", false)]
    [InlineData("no", false)]
    [InlineData("accounting", false)]
    [InlineData("文科", false)]
    [InlineData("hmm", null)]
    public void The_field_of_the_degree_is_read(string text, bool? expected) =>
        Assert.Equal(expected, TitleReader.Read(text, TitleMissing.ScienceOrEngineeringDegree).ScienceOrEngineeringDegree);
}
