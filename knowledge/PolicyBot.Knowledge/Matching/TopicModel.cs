using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Weights that tell topics apart, learned from phrasings (ADR 11): for each feature how much it speaks for or against each class.</summary>
internal sealed class TopicModel
{
    /// <summary>The class of questions that no topic answers.</summary>
    public const string Elsewhere = "none";

    /// <summary>The class of messages that ask nothing.</summary>
    public const string Statement = "statement";

    private const string Resource = "topics.model";
    private const uint Magic = 0x31544250;
    private readonly float[] _bias;
    private readonly float _scale;
    private readonly uint[] _features;
    private readonly int[] _starts;
    private readonly byte[] _of;
    private readonly sbyte[] _weights;

    private TopicModel(byte[] fingerprint, string[] classes, float[] bias, float scale, uint[] features, int[] starts, byte[] of, sbyte[] weights) =>
        (Fingerprint, Classes, _bias, _scale, _features, _starts, _of, _weights) = (fingerprint, classes, bias, scale, features, starts, of, weights);

    /// <summary>A hash of what it was learned from.</summary>
    public byte[] Fingerprint { get; }

    /// <summary>Ids of the topics, and the two classes that are none.</summary>
    public string[] Classes { get; }

    /// <summary>The model the program was compiled with.</summary>
    public static TopicModel Load()
    {
        using var stream = typeof(TopicModel).Assembly.GetManifestResourceStream(Resource)!;
        return Read(stream);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static TopicModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This is no model of topics; write one with 'policybot-knowledge topics'.");
        var fingerprint = reader.ReadBytes(SHA256.HashSizeInBytes);
        var classes = new string[reader.ReadUInt16()];
        for (var c = 0; c < classes.Length; c++) classes[c] = reader.ReadString();
        var bias = new float[classes.Length];
        for (var c = 0; c < bias.Length; c++) bias[c] = reader.ReadSingle();
        var scale = reader.ReadSingle();
        var features = new uint[reader.ReadInt32()];
        for (var f = 0; f < features.Length; f++) features[f] = reader.ReadUInt32();
        var starts = new int[features.Length + 1];
        for (var f = 0; f < features.Length; f++) starts[f + 1] = starts[f] + reader.ReadByte();
        var of = reader.ReadBytes(starts[^1]);
        var weights = new sbyte[starts[^1]];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new TopicModel(fingerprint, classes, bias, scale, features, starts, of, weights);
    }

    /// <summary>Writes a model: weights are told from the usual one of their feature, small ones are left out, the others kept to 1/127 of the largest.</summary>
    public static void Write(Stream stream, byte[] fingerprint, IReadOnlyList<string> classes, IReadOnlyList<float> bias, IReadOnlyDictionary<uint, float[]> weights, float least)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(fingerprint);
        writer.Write((ushort)classes.Count);
        foreach (var name in classes) writer.Write(name);
        foreach (var b in bias) writer.Write(b);
        // What a feature adds to every class alike changes no chance.
        var told = weights.Select(w => (Feature: w.Key, Weights: Array.ConvertAll(w.Value, v => v - Median(w.Value)))).OrderBy(w => w.Feature).ToArray();
        var scale = told.Max(w => w.Weights.Max(MathF.Abs)) / sbyte.MaxValue;
        writer.Write(scale);
        var kept = told.Select(w => (w.Feature, Cells: w.Weights.Select((v, c) => (Class: (byte)c, Value: v)).Where(x => MathF.Abs(x.Value) >= least).ToArray())).Where(w => w.Cells.Length > 0).ToArray();
        writer.Write(kept.Length);
        foreach (var (feature, _) in kept) writer.Write(feature);
        foreach (var (_, cells) in kept) writer.Write((byte)cells.Length);
        foreach (var (_, cells) in kept) foreach (var cell in cells) writer.Write(cell.Class);
        foreach (var (_, cells) in kept) foreach (var cell in cells) writer.Write((sbyte)MathF.Round(cell.Value / scale));
    }

    private static float Median(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    /// <summary>The chances of all classes; together 1.</summary>
    public float[] Chances(IReadOnlyDictionary<uint, float> features)
    {
        var scores = (float[])_bias.Clone();
        foreach (var (feature, value) in features)
        {
            var at = Array.BinarySearch(_features, feature);
            if (at < 0) continue;
            for (var i = _starts[at]; i < _starts[at + 1]; i++) scores[_of[i]] += value * _scale * _weights[i];
        }

        ToChances(scores);
        return scores;
    }

    /// <summary>Makes chances of scores, in place.</summary>
    internal static void ToChances(float[] scores)
    {
        var (largest, sum) = (scores.Max(), 0f);
        for (var c = 0; c < scores.Length; c++) sum += scores[c] = MathF.Exp(scores[c] - largest);
        for (var c = 0; c < scores.Length; c++) scores[c] /= sum;
    }
}
