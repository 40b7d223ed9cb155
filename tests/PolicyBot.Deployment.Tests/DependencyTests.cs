using PolicyBot.Deployment.Tests.Running;

namespace PolicyBot.Deployment.Tests;

/// <summary><c>docs/dependencies.md</c> says what the lock files say, and nothing in it forbids what we do with it.</summary>
public sealed class DependencyTests
{
    private const string Begin = "<!-- packages: made from the lock files -->\n", End = "<!-- /packages -->";

    // Licences that ask for no more than their text and names to be kept.
    private static readonly string[] Permissive =
        ["MIT", "Apache-2.0", "MS-PL", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "Unicode-DFS-2016", "public domain", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "Python-2.0"];

    /// <summary>With <c>POLICYBOT_WRITE_DOCS=1</c> the lists are written instead of compared.</summary>
    [Fact]
    public void The_page_is_made_from_the_lock_files()
    {
        var file = Path.Combine(Repository.Root, "docs", "dependencies.md");
        var text = File.ReadAllText(file);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);
        var made = DependencyTable.Make();
        if (Environment.GetEnvironmentVariable("POLICYBOT_WRITE_DOCS") == "1") File.WriteAllText(file, text[..begin] + made + text[end..]);
        else Assert.Equal(made, text[begin..end]);
    }

    [Fact]
    public void What_is_shipped_may_be_shipped() => Assert.All(DependencyTable.Shipped, dependency => Assert.All(
        dependency.Licence.Trim('(', ')').Split([" AND ", " OR "], StringSplitOptions.TrimEntries), licence => Assert.Contains(licence, Permissive)));
}
