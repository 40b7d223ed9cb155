using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>What the operator says about the file.</summary>
/// <param name="ListVersion">Version of the list, e.g. <c>3.0</c>.</param>
/// <param name="Source">Where the file was published.</param>
/// <param name="InForce">Day the version came into force, or its month: <c>2025-11-14</c>, <c>2025-11</c>.</param>
public sealed partial record ReviewRequest(string ListVersion, string Source, string InForce)
{
    /// <summary>Refuses what could not be applied later.</summary>
    /// <exception cref="ImportException">A value is not of its form.</exception>
    public void Check()
    {
        if (!VersionForm().IsMatch(ListVersion)) throw new ImportException($"--list-version '{ListVersion}' must be of the form 3.0.");
        if (!Uri.TryCreate(Source, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) throw new ImportException($"--source '{Source}' is not a web address.");
        if (!DateText.TryDay(InForce, out _) && !DateText.TryMonth(InForce, out _)) throw new ImportException($"--in-force '{InForce}' must be 2025-11-14 or, where the day is not known, 2025-11.");
    }

    [GeneratedRegex(@"^[0-9]+\.[0-9]+$")]
    private static partial Regex VersionForm();
}
