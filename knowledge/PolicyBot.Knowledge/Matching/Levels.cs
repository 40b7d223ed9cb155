namespace PolicyBot.Knowledge.Matching;

/// <summary>Grades of membership, where one word more or less is another certificate.</summary>
internal static class Levels
{
    private static readonly HashSet<string> Grades =
        ["student", "affiliate", "associate", "member", "senior-member", "distinguished-member", "fellow", "technician", "incorporated"];

    /// <summary>True for a grade of membership; a licence or a certified title has no grade words.</summary>
    public static bool Graded(string level) => Grades.Contains(level);
}
