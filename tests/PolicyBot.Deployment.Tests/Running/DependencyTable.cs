using System.Globalization;
using System.Text;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>The body of <c>docs/dependencies.md</c>.</summary>
internal static class DependencyTable
{
    private static readonly string[] Product = ["bot/PolicyBot", "bot/PolicyBot.Protocol", "knowledge/PolicyBot.Knowledge"];

    /// <summary>What runs in production.</summary>
    public static IEnumerable<Dependency> Shipped => LockFiles.NuGet(Product).Values.Concat(LockFiles.Npm());

    public static string Make()
    {
        var shipped = LockFiles.NuGet(Product);
        var others = LockFiles.NuGet(Others()).Values.Where(d => !shipped.ContainsKey(d.Name)).ToArray();
        var npm = LockFiles.Npm().ToArray();
        var page = new StringBuilder();
        Line(page, $"## In the program: {shipped.Count} packages\n");
        Table(page, shipped.Values.Where(d => d.Direct));
        Line(page, "\nThey bring along:\n");
        Table(page, shipped.Values.Where(d => !d.Direct));
        Line(page, $"\n## In the chat page: {npm.Length} packages, of which one file is served\n");
        Table(page, npm.Where(d => d.Direct));
        Line(page, "\nWhat it is built from:\n");
        Grouped(page, npm.Where(d => !d.Direct));
        Line(page, $"\n## For building and testing only: {others.Length} packages\n");
        Table(page, others.Where(d => d.Direct));
        Line(page, "\nThey bring along:\n");
        Grouped(page, others.Where(d => !d.Direct));
        return page.ToString();
    }

    private static IEnumerable<string> Others() => new[] { "tests", "knowledge" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "packages.lock.json", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!));

    private static void Table(StringBuilder page, IEnumerable<Dependency> dependencies)
    {
        Line(page, "| package | version | licence |\n|---|---|---|");
        foreach (var d in dependencies.OrderBy(d => d.Name, StringComparer.OrdinalIgnoreCase)) Line(page, $"| {d.Name} | {d.Version} | {d.Licence} |");
    }

    private static void Grouped(StringBuilder page, IEnumerable<Dependency> dependencies)
    {
        Line(page, "| licence | packages |\n|---|---|");
        foreach (var group in dependencies.GroupBy(d => d.Licence).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            Line(page, $"| {group.Key} | {string.Join(", ", group.Select(d => $"{d.Name} {d.Version}").Distinct().Order(StringComparer.OrdinalIgnoreCase))} |");
    }

    private static void Line(StringBuilder page, FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
