using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>The matcher over the real register, built once for all tests.</summary>
internal static class Matched
{
    private static readonly Lazy<CertificateMatcher> Shared = new(() => new CertificateMatcher(TestKnowledge.Base));

    public static CertificateMatcher Matcher => Shared.Value;

    public static MatchResult By(string text) => Shared.Value.Match(text);

    public static void Is(string text, Decision decision, params string[] ids)
    {
        var match = By(text);
        var offered = match.Candidates.Select(c => c.Qualification.Id).ToArray();
        Assert.True(decision == match.Decision && ids.All(offered.Contains), $"'{text}': {match.Decision} {string.Join(", ", offered)}; expected {decision} {string.Join(", ", ids)}");
        if (decision is Decision.Accept or Decision.Confirm) Assert.Single(offered);
    }
}
