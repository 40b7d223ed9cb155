using PolicyBot.Knowledge.Tool;

namespace PolicyBot.Knowledge.Tests.Loading;

/// <summary>An id once published may not disappear: conversations, links and partners hold on to it.</summary>
public sealed class PublishedIdsTests
{
    private static readonly string Published = File.ReadAllText(RepositoryFile.Find("tests/data/ids.txt"));

    [Fact]
    public void No_published_id_has_disappeared() => Assert.Empty(PublishedIds.Missing(TestKnowledge.Base, Published));

    [Fact]
    public void One_that_has_disappeared_is_named() =>
        Assert.Equal(["qualification once-there"], PublishedIds.Missing(TestKnowledge.Base, Published + "qualification once-there\n"));
}
