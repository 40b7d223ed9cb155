using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Grades of membership, where one word more or less is another certificate.</summary>
internal static class Levels
{
    private const string Member = "member";

    private static readonly HashSet<string> Grades =
        ["student", "affiliate", "associate", Member, "senior-member", "distinguished-member", "fellow", "technician", "incorporated"];

    /// <summary>True for a grade of membership; a licence or a certified title has no grade words.</summary>
    public static bool Graded(string level) => Grades.Contains(level);

    /// <summary>True when a qualification has one of the grades said. A chartered title that is called a membership is one, too.</summary>
    public static bool Fits(Qualification qualification, IReadOnlySet<string> said) =>
        said.Contains(qualification.Level)
        || (said.Contains(Member) && !Graded(qualification.Level)
            && (qualification.Name.Zh.EndsWith("会员", StringComparison.Ordinal) || qualification.Name.En.Contains("Member", StringComparison.OrdinalIgnoreCase)));

    /// <summary>True when the grades said speak against a qualification. "Member" is said of every certificate.</summary>
    public static bool Contradict(Qualification qualification, IReadOnlySet<string> said) =>
        said.Count > 0 && !Fits(qualification, said) && (Graded(qualification.Level) || !said.Contains(Member));
}
