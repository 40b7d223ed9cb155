using System.Globalization;
using PolicyBot.Understanding;
using Xunit;

namespace PolicyBot.Tests.Understanding;

/// <summary>Measures our strict readers against the published cases, and names where we differ on purpose.</summary>
public class RecognizerTests(ITestOutputHelper output)
{
    // They extract any quantity of time with "old"; we read the present age of a person.
    private static readonly string[] OnPurpose =
    [
        "When she was five years old, she learned to ride a bike.", // an age of the past
        "This saga is ten years old.", // a thing
        "The Great Wall of China is more than 500 years old and extends for more than 5,000 miles.", // a thing
        "When will there be pressure to fulfil a promise that is one year old?", // a thing
        "25% of cases are not diagnosed until around 3 years of age.", // a rule about nobody
        "Now, after ninety five years of age, perspectives change.", // a rule about nobody
        "She's 60 years old; she was born in May 8, 1945.", // contradicts itself today: asked
        "He is about 40 - 50 years old.", // they take the 50 of a range: asked
        "当她五岁的时候，她学会了骑自行车", // an age of the past
        "她出生于1945年5月8号，现在60岁了", // contradicts itself today: asked
    ];

    [Theory]
    [InlineData("age-English.json")]
    [InlineData("age-Chinese.json")]
    public void Ages_agree_but_for_deliberate_differences(string file)
    {
        var cases = RecognizerCases.Load(file);
        var differing = cases.Where(c => !Agrees(c)).ToList();
        output.WriteLine($"{file}: {cases.Count - differing.Count} of {cases.Count} agree");
        foreach (var c in differing) output.WriteLine($"  differs: {c} | {AgeText.Of(Read(c.Input))}");
        Assert.Equal(OnPurpose.Where(cases.Select(c => c.Input).Contains).Order(StringComparer.Ordinal), differing.Select(c => c.Input).Order(StringComparer.Ordinal));
    }

    // Whole numbers of a size ages and years have; fractions, powers, dozens and billions are none of our business.
    [Theory]
    [InlineData("number-English.json", 0.55)]
    [InlineData("number-Chinese.json", 0.75)]
    public void Whole_numbers_are_found(string file, double floor)
    {
        var cases = RecognizerCases.Load(file).Where(c => c.Results.Count > 0 && c.Results.All(r => int.TryParse(r.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && Math.Abs(n) <= 9999)).ToList();
        var differing = cases.Where(c => !c.Results.Select(r => r.Value).SequenceEqual(Numbers(c.Input))).ToList();
        output.WriteLine($"{file}: {cases.Count - differing.Count} of {cases.Count} whole numbers up to 9999 agree");
        foreach (var c in differing) output.WriteLine($"  differs: {c} | {string.Join(' ', Numbers(c.Input))}");
        Assert.True(cases.Count - differing.Count >= floor * cases.Count);
    }

    // They read 廿八岁 as 8 and do not know 卅.
    [Theory]
    [InlineData("廿八岁", "28")]
    [InlineData("卅五岁", "35")]
    [InlineData("五十有三岁", "53")]
    public void We_know_numerals_they_do_not(string text, string expected) => Assert.Equal(expected, AgeText.Of(Read(text)));

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
