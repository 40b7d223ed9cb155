using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Tool.Evaluating;

namespace PolicyBot.Knowledge.Tool.Peers;

/// <summary>A peer with the thresholds that serve it best on the tuning half: accept from, ask from, offer together within.</summary>
internal sealed record TunedPeer(string Name, double AcceptFrom, double AskFrom, double Together)
{
    private const int Steps = 40;
    private static readonly double[] Margins = [0, 0.02, 0.05, 0.1, 0.2];

    /// <summary>Finds the thresholds with most right decisions, a false accept costing as much as a right decision gains.</summary>
    public static TunedPeer Tune(string name, IReadOnlyList<(LabelledQuery Query, IReadOnlyList<Hit> Hits)> tune)
    {
        var tops = tune.Where(t => t.Hits.Count > 0).Select(t => t.Hits[0].Score).Order().ToArray();
        var grid = Enumerable.Range(0, Steps + 1).Select(i => tops[Math.Min(tops.Length - 1, i * tops.Length / Steps)]).Append(double.MaxValue).Distinct().ToArray();
        var best = (Value: int.MinValue, Peer: new TunedPeer(name, double.MaxValue, double.MaxValue, 0));
        foreach (var accept in grid)
        foreach (var ask in grid.Where(a => a <= accept))
        foreach (var together in Margins)
        {
            var peer = new TunedPeer(name, accept, ask, together);
            var value = 0;
            foreach (var (query, hits) in tune)
            {
                var guess = peer.Decide(hits);
                if (Score.IsRight(query, guess)) value++;
                else if (guess.Decision == Decision.Accept) value--;
            }

            if (value > best.Value) best = (value, peer);
        }

        return best.Peer;
    }

    /// <summary>The decision a ranked list amounts to.</summary>
    public Guess Decide(IReadOnlyList<Hit> hits)
    {
        if (hits.Count == 0 || hits[0].Score < AskFrom) return new Guess(Decision.Unrecognised, [.. hits.Select(h => h.Id)]);
        var near = hits.Count(h => h.Score >= hits[0].Score * (1 - Together));
        var decision = near > 1 ? Decision.Choose : hits[0].Score >= AcceptFrom ? Decision.Accept : Decision.Confirm;
        return new Guess(decision, [.. hits.Select(h => h.Id)]);
    }
}
