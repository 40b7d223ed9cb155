using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Cuts a message where its writer paused: at marks, and where Chinese is written with a gap instead of one.</summary>
internal static partial class Pauses
{
    /// <summary>The parts, in order; empty ones among them.</summary>
    public static string[] Split(string text) => Pause().Split(text);

    [GeneratedRegex(@"[,，、。.!！?？;；:：\n—–]|\s-\s|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pause();
}
