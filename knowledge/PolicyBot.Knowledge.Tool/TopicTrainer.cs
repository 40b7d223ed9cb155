using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool;

/// <summary>Learns to tell topics apart from phrasings: multinomial logistic regression, one example at a time, with a step of its own for every weight (AdaGrad).</summary>
/// <remarks>Everything is in a fixed order, so that the same phrasings give the same model on the same machine.</remarks>
internal sealed class TopicTrainer(IReadOnlyList<string> classes)
{
    private const int Rounds = 12;
    private const float Step = 0.5f;
    private const float BiasStep = 0.025f;
    private const float Shrink = 3e-5f;
    private const float TooSmallToMatter = 1e-5f;
    private const int SeenAtLeast = 2;
    private const float LeastWeight = 0.8f;
    private readonly Dictionary<string, int> _class = classes.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
    private readonly List<(IReadOnlyDictionary<uint, float> Features, int Class)> _examples = [];

    /// <summary>How many examples there are.</summary>
    public int Count => _examples.Count;

    /// <summary>Adds an example.</summary>
    public void Add(IReadOnlyDictionary<uint, float> features, string name) => _examples.Add((features, _class[name]));

    /// <summary>Learns, and writes the model.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="fingerprint">Of what was added; kept in the model.</param>
    public void Train(Stream output, byte[] fingerprint)
    {
        // A feature seen once tells more about one phrasing than about a topic.
        var weights = _examples.SelectMany(e => e.Features.Keys).CountBy(f => f).Where(f => f.Value >= SeenAtLeast).ToDictionary(f => f.Key, _ => (W: new float[classes.Count], Seen: new float[classes.Count]));
        var bias = new float[classes.Count];
        var examples = _examples.Select(e => (Features: e.Features.Where(f => weights.ContainsKey(f.Key)).Select(f => (weights[f.Key].W, weights[f.Key].Seen, f.Value)).ToArray(), e.Class)).ToArray();
        var random = new Random(1);
        var error = new float[classes.Count];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var (features, right) in examples)
            {
                Predict(features, bias, error);
                error[right]--;
                for (var c = 0; c < error.Length; c++) bias[c] -= BiasStep * error[c];
                foreach (var (w, seen, value) in features) Learn(w, seen, value, error);
            }
        }

        TopicModel.Write(output, fingerprint, classes, bias, weights.ToDictionary(w => w.Key, w => w.Value.W), LeastWeight);
    }

    private static void Predict((float[] W, float[] Seen, float Value)[] features, float[] bias, float[] chances)
    {
        bias.CopyTo(chances, 0);
        foreach (var (w, _, value) in features)
        {
            for (var c = 0; c < chances.Length; c++) chances[c] += w[c] * value;
        }

        TopicModel.ToChances(chances);
    }

    private static void Learn(float[] w, float[] seen, float value, float[] error)
    {
        for (var c = 0; c < w.Length; c++)
        {
            var slope = error[c] * value;
            if (MathF.Abs(slope) < TooSmallToMatter) continue;
            slope += Shrink * w[c];
            seen[c] += slope * slope;
            w[c] -= Step * slope / (MathF.Sqrt(seen[c]) + 1e-4f);
        }
    }
}
