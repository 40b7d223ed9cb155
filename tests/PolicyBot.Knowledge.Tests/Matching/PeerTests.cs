using PolicyBot.Knowledge.Tool.Evaluating;
using PolicyBot.Knowledge.Tool.Peers;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Ours against the searches one could take instead, on part of the labelled set; <c>policybot-knowledge evaluate</c> has the whole.</summary>
public class PeerTests
{
    /// <summary>One query in so many: comparing texts with every name takes long.</summary>
    private const int Step = 12;

    [Fact]
    public void No_peer_is_better_on_any_measure()
    {
        var all = LabelledQuery.Read(RepositoryFile.Find("tests/data/matching.csv"));
        LabelledQuery[] rows = [.. all.Where((_, i) => i % Step == 0)];
        var ours = Scored(rows.Where(r => r.Held), r => Ours(r.Query));
        foreach (var peer in AllPeers.Of(TestKnowledge.Base))
        {
            var hits = rows.AsParallel().AsOrdered().Select(r => (Query: r, Hits: peer.Search(r.Query))).ToArray();
            var tuned = TunedPeer.Tune(peer.Name, [.. hits.Where(h => !h.Query.Held)]);
            var byQuery = hits.ToDictionary(h => h.Query, h => h.Hits);
            var theirs = Scored(rows.Where(r => r.Held), r => tuned.Decide(byQuery[r]));
            (peer as IDisposable)?.Dispose();

            Assert.True(ours.Accuracy > theirs.Accuracy, $"{peer.Name}: decisions {theirs.Accuracy:P1}, ours {ours.Accuracy:P1}");
            Assert.True(ours.Top1 > theirs.Top1, $"{peer.Name}: first {theirs.Top1:P1}, ours {ours.Top1:P1}");
            Assert.True(ours.Recall > theirs.Recall, $"{peer.Name}: offered {theirs.Recall:P1}, ours {ours.Recall:P1}");
            Assert.True(ours.FalseAccepts <= theirs.FalseAccepts, $"{peer.Name}: false accepts {theirs.FalseAccepts}, ours {ours.FalseAccepts}");
            Assert.True(ours.AcceptedWhenDue > theirs.AcceptedWhenDue, $"{peer.Name}: accepted when due {theirs.AcceptedWhenDue:P1}, ours {ours.AcceptedWhenDue:P1}");
            Assert.True(ours.Turns < theirs.Turns, $"{peer.Name}: turns {theirs.Turns:0.00}, ours {ours.Turns:0.00}");
        }
    }

    private static Guess Ours(string query)
    {
        var match = Matched.By(query);
        return new Guess(match.Decision, [.. match.Candidates.Select(c => c.Qualification.Id)]);
    }

    private static Score Scored(IEnumerable<LabelledQuery> rows, Func<LabelledQuery, Guess> guess)
    {
        var score = new Score();
        foreach (var row in rows) score.Add(row, guess(row));
        return score;
    }
}
