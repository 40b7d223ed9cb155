using System.Net;

namespace PolicyBot.Tests.Api;

/// <summary><c>POST /api/title-checks</c> and the birthdays in <c>POST /api/assessments</c>, over a socket.</summary>
public sealed class TitleChecksTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Fact]
    public async Task Eight_years_after_a_bachelor_are_two_short_of_associate_senior()
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/title-checks", """{"education":"Bachelor","years":8,"yearsInShanghai":2,"scienceOrEngineeringDegree":true,"series":"Engineering"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("2025-12-31", answer.Json["experienceUntil"]!.GetValue<string>());
        var levels = answer.Json["levels"]!.AsArray();
        Assert.Equal(["junior:Met", "intermediate:Met", "associate-senior:Missed"], levels.Select(l => $"{l!["level"]}:{l["state"]}"));
        var experience = levels[2]!["thresholds"]![0]!;
        Assert.Equal(2, experience["shortBy"]!.GetValue<int>());
        Assert.Equal("S4", experience["citations"]![0]!["source"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_missing_is_named_by_the_property_to_send()
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/title-checks", """{"education":"Master"}""");
        var thresholds = answer.Json["levels"]![1]!["thresholds"]!.AsArray();
        Assert.Equal(["years", "yearsInShanghai", "series", "scienceOrEngineeringDegree"], thresholds.SelectMany(t => t!["missing"]!.AsArray()).Select(m => m!.GetValue<string>()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"education":"PhD"}""")]
    [InlineData("""{"education":3}""")]
    [InlineData("""{"years":-1}""")]
    [InlineData("""{"years":2.5}""")]
    [InlineData("""{"years":3,"yearsInShanghai":4}""")]
    [InlineData("""{"series":"Law"}""")]
    [InlineData("""{"degree":true}""")]
    public async Task A_bad_request_for_a_title_check_is_refused_in_words(string body) =>
        (await Answer.Post(await server.ReadyAsync(), "/api/title-checks", body)).IsProblem(400);

    [Fact]
    public async Task It_is_in_the_published_description() =>
        Assert.NotNull((await Answer.Get(await server.ReadyAsync(), "/openapi/v1.json")).Json["paths"]!["/api/title-checks"]);

    [Fact]
    public async Task An_assessment_names_the_birthday_that_changes_it()
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/assessments", """{"statedCategories":["A"],"nationality":"ForeignNational","age":65}""");
        var change = Assert.Single(answer.Json["changes"]!.AsArray())!;
        Assert.Equal("work-permit-b-age-70", change["measure"]!.GetValue<string>());
        Assert.Equal(71, change["age"]!.GetValue<int>());
        Assert.Equal("Ends", change["change"]!.GetValue<string>());
        var none = await Answer.Post(await server.ReadyAsync(), "/api/assessments", """{"statedCategories":["A"],"nationality":"HongKong","age":65}""");
        Assert.Null(none.Json["changes"]);
    }
}
