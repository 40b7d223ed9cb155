using PolicyBot.Knowledge.Registers;
using Xunit;

namespace PolicyBot.Tests.Understanding;

public class RegionsFileTests
{
    [Fact]
    public void Every_group_has_its_regions()
    {
        Assert.InRange(RegionRows.All.Count, 235, 250);
        Assert.Equal(RegionRows.All.Count, RegionRows.All.Select(r => r.Code).Distinct().Count());
        Assert.Equal(["CN=MainlandChina", "HK=HongKong", "MO=Macao", "TW=Taiwan"],
            RegionRows.All.Where(r => r.Group != NationalityGroup.ForeignNational).Select(r => $"{r.Code}={r.Group}"));
    }

    public static TheoryData<string> Codes => [.. RegionRows.All.Select(r => r.Code)];

    // Walks every row: each name and demonym, said the way people say it, gives back its region.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_word_of_a_row_finds_its_region(string code)
    {
        var region = RegionRows.All.Single(r => r.Code == code);
        IEnumerable<(string Text, bool Awaiting)> said =
        [
            .. region.AliasesZh.Append(region.Name.Zh).SelectMany(n => new[] { ($"我是{n}人", false), ($"{n}护照", false), (n, true) }),
            .. region.AliasesEn.Append(region.Name.En).SelectMany(n => new[] { ($"{n} passport", false), ($"citizen of {n}", false), (n, true) }),
            .. region.DemonymsZh.Select(d => (d, false)),
            .. region.DemonymsEn.SelectMany(d => new[] { ($"I'm a {d}", false), ($"{d} citizen", false) }),
        ];
        Assert.All(said, s =>
        {
            var reading = RegionRows.Reader.Read(s.Text, s.Awaiting);
            Assert.True(reading.Code == code || reading.Codes.Contains(code), $"{s.Text} -> {RegionRows.Of(reading)}");
        });
    }
}
