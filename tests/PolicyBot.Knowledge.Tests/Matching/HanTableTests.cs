using ICU4N.Text;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>The compiled table says what ICU4N says, and what it does not know about words.</summary>
public class HanTableTests
{
    [Fact]
    public void The_table_agrees_with_ICU4N()
    {
        var simplify = Transliterator.GetInstance("Traditional-Simplified");
        var latin = Transliterator.GetInstance("Han-Latin; Latin-ASCII");
        foreach (var c in TestKnowledge.Base.Qualifications.Values.SelectMany(q => q.Name.Zh).Concat("註冊會計師國際資訊稽核員專業證書龍龜").Where(HanTable.IsHan).Distinct())
        {
            Assert.Equal(simplify.Transliterate(c.ToString()), HanTable.ToSimplified(c).ToString());
            Assert.Equal(latin.Transliterate(c.ToString()).Trim(), HanTable.Reading(c, '\0', '\0'));
        }
    }

    [Fact]
    public void Every_other_character_of_its_blocks_is_read_as_ICU4N_reads_it()
    {
        for (var c = '\u00A0'; c < '\uFFFF'; c++)
        {
            if (HanTable.IsTabled(c)) Assert.Equal(CharacterFold.Plain(c.ToString()), HanTable.Fold(c));
        }
    }

    [Fact]
    public void Traditional_is_written_as_ICU4N_writes_it()
    {
        var icu = Transliterator.GetInstance("Simplified-Traditional");
        Assert.All(TestKnowledge.Base.Topics.SelectMany(t => t.QuestionsZh.Append(t.Answer.Zh)), text => Assert.Equal(icu.Transliterate(text), HanTable.ToTraditional(text)));
        Assert.Equal("公佈標準，還有三十餘項“準備”".Replace('“', '「').Replace('”', '」'), HanTable.ToTraditional("公布标准，还有三十余项“准备”"));
    }

    [Theory]
    [InlineData("会计师", "kuaijishi")]
    [InlineData("银行家", "yinhangjia")]
    [InlineData("会员", "huiyuan")]
    public void Words_are_read_as_people_read_them(string text, string letters) => Assert.Equal(letters, Sounds.Of(new TextFolder([]).Units(text)));

    [Theory]
    [InlineData("texujinrongfenxishi", true)]
    [InlineData("woyouzhengshu", true)]
    [InlineData("charteredanalyst", false)]
    [InlineData("frm", false)]
    public void Pinyin_is_told_from_other_letters(string letters, bool expected) => Assert.Equal(expected, Sounds.IsPinyin(letters));
}
