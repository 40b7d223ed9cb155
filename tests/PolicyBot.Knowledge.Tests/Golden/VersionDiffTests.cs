using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Tool;

namespace PolicyBot.Knowledge.Tests.Golden;

/// <summary>Differences between versions of the list, told in words.</summary>
public sealed class VersionDiffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-diff").FullName;
    private static readonly KnowledgeBase Knowledge = TestKnowledge.Base;

    [Fact]
    public void Without_the_annex_nothing_is_called_removed()
    {
        var said = VersionDiff.Between(Knowledge, Knowledge.Versions.Find("1.0")!, Knowledge.Versions.Find("3.0")!).Select(s => s.En).ToArray();
        Assert.Contains("The official certificate annex of version 3.0 is not loaded", said[1], StringComparison.Ordinal);
        Assert.Contains(said, s => s.Contains("(acca-fellow): in certificate categories A, B and C of version 1.0; whether it is still on version 3.0 is not known.", StringComparison.Ordinal));
        Assert.DoesNotContain(said, s => s.StartsWith("Removed", StringComparison.Ordinal));
    }

    [Fact]
    public void With_both_annexes_certificates_are_added_removed_and_moved()
    {
        var sample = Load("frm,2.0,A", "cia,2.0,A", "frm,3.0,B", "rics-fellow,3.0,C");
        var (from, to) = (sample.Versions.Find("2.0")!, sample.Versions.Find("3.0")!);
        var said = VersionDiff.Between(sample, from, to).Where(s => !s.En.StartsWith("Measure", StringComparison.Ordinal)).Select(s => s.En).ToArray();
        Assert.Equal(3, said.Length);
        Assert.Contains("Moved: Financial Risk Manager (frm), from certificate category A of version 2.0 to certificate category B of version 3.0.", said);
        Assert.Contains("Removed: Certified Internal Auditor (cia), in certificate category A of version 2.0.", said);
        Assert.Contains(said, s => s.StartsWith("Added: ", StringComparison.Ordinal) && s.Contains("(rics-fellow)", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The real data with a made-up annex for versions 2.0 and 3.0.</summary>
    private KnowledgeBase Load(params string[] listings)
    {
        foreach (var file in Directory.EnumerateFiles(KnowledgeLoader.DefaultFolder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        var (versions, csv) = (Path.Combine(_folder, "versions.yaml"), Path.Combine(_folder, "listings.csv"));
        File.WriteAllText(versions, File.ReadAllText(versions).Replace("  inForce: \"2024-11\"", "  annex: loaded\n  inForce: \"2024-11\"", StringComparison.Ordinal)
            .Replace("  inForce: \"2025-11-14\"", "  annex: loaded\n  inForce: \"2025-11-14\"", StringComparison.Ordinal));
        File.AppendAllLines(csv, listings.Select(l => $"{l},annex,S1,sample - not official,,"));
        return KnowledgeLoader.Load(_folder);
    }
}
