using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>The reading that explains most of a text wins.</summary>
public class LexiconTests
{
    private static readonly TextFolder Folder = new([]);

    [Fact]
    public void The_longer_name_wins_over_the_shorter_inside_it()
    {
        var lexicon = Of((MentionKind.Certificate, "cpa", "CPA"), (MentionKind.Certificate, "hk", "Hong Kong CPA"), (MentionKind.Region, "HK", "Hong Kong"));
        Assert.Equal(["hk"], Read(lexicon, "Hong Kong CPA"));
        Assert.Equal(["HK", "cpa"], Read(lexicon, "Hong Kong, a CPA"));
    }

    [Fact]
    public void A_nationality_is_about_the_person_and_a_country_about_the_certificate()
    {
        var lexicon = Of((MentionKind.Person, "person", "美国人"), (MentionKind.Region, "US", "美国"), (MentionKind.Certificate, "cfa", "CFA"));
        Assert.Equal(["person", "cfa"], Read(lexicon, "美国人 CFA"));
        Assert.Equal(["US", "cfa"], Read(lexicon, "美国CFA"));
    }

    [Fact]
    public void A_plural_reads_like_its_singular() => Assert.Equal(["ia"], Read(Of((MentionKind.Certificate, "ia", "Certified Internal Auditor")), "certified internal auditors"));

    [Fact]
    public void A_meaning_the_rule_forbids_is_not_taken()
    {
        var lexicon = Of((MentionKind.Certificate, "cap", "CAP"));
        Assert.Empty(lexicon.Read(Folder.Units("cap"), (_, _, _) => false));
    }

    private static Lexicon Of(params (MentionKind Kind, string Id, string Phrase)[] entries)
    {
        var lexicon = new Lexicon();
        foreach (var (kind, id, phrase) in entries) lexicon.Add(Folder.Units(phrase), new Meaning(kind, id, FormKind.Name, phrase));
        return lexicon;
    }

    private static IEnumerable<string> Read(Lexicon lexicon, string text) => lexicon.Read(Folder.Units(text), (_, _, _) => true).Select(m => m.Meanings[0].Id);
}
