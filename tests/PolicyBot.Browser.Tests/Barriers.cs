using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests;

/// <summary>What axe finds against WCAG 2.2 A and AA.</summary>
internal static class Barriers
{
    private static readonly string[] Levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Fails, naming them, when any is serious or critical.</summary>
    public static async Task NoneGraveAsync(IPage page, string where = "")
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Levels] } });
        var grave = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{where} {violation.Id}: {violation.Help} ({string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))})").ToArray();
        if (grave.Length > 0) Assert.Fail(string.Join('\n', grave));
    }
}
