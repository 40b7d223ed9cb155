using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>The outcome of matching one text.</summary>
/// <param name="Decision">What to do.</param>
/// <param name="Candidates">Best first; at most four. One for Accept and Confirm.</param>
/// <param name="Outside">Set when the text names something the list is not for.</param>
/// <param name="Several">Set when the text names several different certificates, each clearly: all are held.</param>
/// <param name="ExamOnly">True when the text speaks of an examination rather than a certificate held.</param>
/// <param name="Doubted">True when words beside the name, or the name itself, leave room for something else: "CFA franc", "CRE".</param>
public sealed record MatchResult(
    Decision Decision,
    IReadOnlyList<Candidate> Candidates,
    OutsideItem? Outside = null,
    bool Several = false,
    bool ExamOnly = false,
    bool Doubted = false)
{
    /// <summary>From here on no word of a name is missing, only letters are.</summary>
    private const double Slips = 0.93;

    /// <summary>True for a question that who says nothing against it answers: the name stands there, at most with slips, and nothing speaks against it.</summary>
    public bool Likely => Decision == Decision.Confirm && !ExamOnly && !Doubted && Candidates[0].Score >= Slips;

    /// <summary>The one qualification of an Accept or Confirm.</summary>
    public Qualification Qualification => Candidates[0].Qualification;
}
