using System.Globalization;
using PolicyBot.Understanding;
using Xunit;

namespace PolicyBot.Tests.Understanding;

/// <summary>Measures our strict readers against the published cases, and names where we differ on purpose.</summary>
public class RecognizerTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("age-English.json")]
    [InlineData("age-Chinese.json")]
    public void Ages_agree_but_for_deliberate_differences(string file)
    {
        var cases = RecognizerCases.Load(file);
        var differing = cases.Where(c => !Agrees(c)).ToList();
        output.WriteLine($"{file}: {cases.Count - differing.Count} of {cases.Count} agree");
        foreach (var c in differing) output.WriteLine($"  differs: {c} | {AgeText.Of(Read(c.Input))}");
        Assert.Equal(OnPurpose(file), differing.Select(c => c.Input).Order(StringComparer.Ordinal));
    }

    // Whole numbers of a size ages and years have; fractions, powers, dozens and billions are none of our business.
    [Theory]
    [InlineData("number-English.json")]
    [InlineData("number-Chinese.json")]
    public void Whole_numbers_agree_but_for_deliberate_differences(string file)
    {
        var cases = RecognizerCases.Load(file).Where(c => c.Results.Count > 0 && c.Results.All(r => int.TryParse(r.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && Math.Abs(n) <= 9999)).ToList();
        var differing = cases.Where(c => !c.Results.Select(r => r.Value).SequenceEqual(Numbers(c.Input))).ToList();
        output.WriteLine($"{file}: {cases.Count - differing.Count} of {cases.Count} whole numbers up to 9999 agree");
        foreach (var c in differing) output.WriteLine($"  differs: {c} | {string.Join(' ', Numbers(c.Input))}");
        Assert.Equal(OnPurpose(file), differing.Select(c => c.Input).Order(StringComparer.Ordinal));
    }

    // They read 廿八岁 as 8 and do not know 卅.
    [Theory]
    [InlineData("廿八岁", "28")]
    [InlineData("卅五岁", "35")]
    [InlineData("五十有三岁", "53")]
    public void We_know_numerals_they_do_not(string text, string expected) => Assert.Equal(expected, AgeText.Of(Read(text)));

    // They extract every quantity; we read the present age of a person, and numbers as ages and years are said. The file gives each reason.
    private static IEnumerable<string> OnPurpose(string file) => File.ReadLines(Path.Combine(TestData.Folder, "recognizer-differences.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(f => f[0] == file).Select(f => f[2]).Order(StringComparer.Ordinal);

    private static bool Agrees(RecognizerCases.Case c)
    {
        var reading = Read(c.Input);
        if (c.Results.Count == 0) return reading.Kind == AgeKind.None;
        var (value, unit) = c.Results[0];
        // Days, weeks and months are no age anybody applies with: nothing, or impossible.
        return unit is "Year" or "Age" ? reading.Age?.ToString(CultureInfo.InvariantCulture) == value : reading.Kind is AgeKind.None or AgeKind.OutOfRange;
    }

    private static AgeReading Read(string text) => AgeReader.Read(text, AgeText.Today, awaitingAge: false);

    private static IEnumerable<string> Numbers(string text) => NumberScanner.Scan(FoldedText.Of(text).Text)
        .Where(n => !n.Opaque && !n.Approximate).Select(n => n.Value.ToString(CultureInfo.InvariantCulture));
}
