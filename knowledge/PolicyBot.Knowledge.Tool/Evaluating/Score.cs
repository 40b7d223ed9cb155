using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool.Evaluating;

/// <summary>Counts over one slice for one matcher.</summary>
internal sealed class Score
{
    private int _queries;
    private int _right;
    private int _named;
    private int _first;
    private int _recalled;
    private int _accepts;
    private int _rightAccepts;
    private int _acceptable;
    private int _confirms;
    private int _turns;

    /// <summary>Share of queries with an expected decision, about the right row where it speaks of one row.</summary>
    public double Accuracy => Share(_right, _queries);

    /// <summary>Share of queries naming rows whose first candidate is one of them.</summary>
    public double Top1 => Share(_first, _named);

    /// <summary>Share of queries naming rows with the row meant among the candidates.</summary>
    public double Recall => Share(_recalled, _named);

    /// <summary>Accepts of a wrong row, or where the set forbids to accept.</summary>
    public int FalseAccepts => _accepts - _rightAccepts;

    /// <summary>Share of accepts that are right; null for a matcher that never accepts.</summary>
    public double? AcceptPrecision => _accepts == 0 ? null : Share(_rightAccepts, _accepts);

    /// <summary>Share of queries where accepting is right that are accepted, and right.</summary>
    public double AcceptedWhenDue => Share(_rightAccepts, _acceptable);

    /// <summary>Share of queries naming rows that cost one tap.</summary>
    public double ConfirmRate => Share(_confirms, _named);

    /// <summary>Mean questions until a named row is settled: none after a right accept, one tap after a right offer, else two (typing again).</summary>
    public double Turns => _named == 0 ? 0 : (double)_turns / _named;

    public int Queries => _queries;

    public static bool IsRight(LabelledQuery query, Guess guess) =>
        query.Decisions.Contains(guess.Decision) && guess.Decision switch
        {
            Decision.Accept => query.Ids.Contains(guess.Ids[0]),
            Decision.Confirm => query.Ids.Count == 0 || query.Ids.Contains(guess.Ids[0]),
            Decision.Choose => Offers(query, guess),
            _ => true,
        };

    /// <summary>True when the row meant is among the candidates; where only choosing is right, all rows meant.</summary>
    public static bool Offers(LabelledQuery query, Guess guess) =>
        query.Ids.Count == 0 || (query.Decisions.Contains(Decision.Accept) || query.Decisions.Contains(Decision.Confirm) ? query.Ids.Any(guess.Ids.Contains) : query.Ids.All(guess.Ids.Contains));

    public static bool IsFalseAccept(LabelledQuery query, Guess guess) => guess.Decision == Decision.Accept && !IsRight(query, guess);

    public void Add(LabelledQuery query, Guess guess)
    {
        _queries++;
        if (IsRight(query, guess)) _right++;
        if (query.Decisions.Contains(Decision.Accept)) _acceptable++;
        if (guess.Decision == Decision.Accept)
        {
            _accepts++;
            if (IsRight(query, guess)) _rightAccepts++;
        }

        if (query.Ids.Count == 0) return;
        _named++;
        var recalled = Offers(query, guess);
        if (guess.Ids.Count > 0 && query.Ids.Contains(guess.Ids[0])) _first++;
        if (recalled) _recalled++;
        if (guess.Decision == Decision.Confirm) _confirms++;
        _turns += !recalled ? 2 : guess.Decision switch { Decision.Accept => 0, Decision.Confirm or Decision.Choose => 1, _ => 2 };
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
