using PolicyBot.Knowledge;

namespace PolicyBot.Knowledge.Tests;

public sealed class MemoTests
{
    private int _made;

    [Fact]
    public void What_was_made_once_is_given_again()
    {
        var memo = new Memo<string, int>(10);

        Assert.Equal([1, 1, 2], Asked(memo, "a", "a", "b"));
    }

    [Fact]
    public void What_is_asked_once_is_not_kept_where_only_the_second_time_counts()
    {
        var memo = new Memo<string, int>(10, fromSecond: true);

        Assert.Equal([1, 2, 2], Asked(memo, "a", "a", "a"));
    }

    [Fact]
    public void A_result_that_must_not_be_kept_is_made_again_each_time()
    {
        var memo = new Memo<string, int>(10, keeps: made => made > 2);

        Assert.Equal([1, 2, 3, 3], Asked(memo, "a", "a", "a", "a"));
    }

    [Fact]
    public void No_more_than_two_generations_are_held()
    {
        var memo = new Memo<string, int>(2);
        Asked(memo, "a", "b", "c", "d", "e");

        Assert.Equal([6, 5], Asked(memo, "a", "e"));
    }

    private int[] Asked(Memo<string, int> memo, params string[] keys) => [.. keys.Select(key => memo.GetOrMake(key, 0, (_, _) => ++_made))];
}
