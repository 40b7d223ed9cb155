using System.Net;

namespace PolicyBot.Tests.Api;

/// <summary>The published HTTP surface of design §11, over a socket.</summary>
public sealed class ApiTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Theory]
    [InlineData("FCCA", "Accept", "acca-fellow")]
    [InlineData("ACCA资深会员证书", "Accept", "acca-fellow")]
    [InlineData("ＣＩＳＡ", "Accept", "isaca-cisa")]
    public async Task A_name_is_found(string query, string decision, string id)
    {
        var answer = await Answer.Get(await server.ReadyAsync(), "/api/certificates?q=" + Uri.EscapeDataString(query));
        Assert.Equal(decision, answer.Json["decision"]!.GetValue<string>());
        var candidate = answer.Json["candidates"]![0]!;
        Assert.Equal(id, candidate["id"]!.GetValue<string>());
        foreach (var field in (string[])["abbreviation", "nameZh", "nameEn", "issuerZh", "issuerEn", "country", "standing", "listings", "score", "evidence"]) Assert.NotNull(candidate[field]);
    }

    [Theory]
    [InlineData("/api/certificates")]
    [InlineData("/api/certificates?q=")]
    [InlineData("/api/certificates?q=%20")]
    public async Task A_search_for_nothing_is_refused_in_words(string path) => (await Answer.Get(await server.ReadyAsync(), path)).IsProblem(400);

    [Theory]
    [InlineData("C++ engineer (senior")]
    [InlineData("AND OR NOT *:* [a TO z] ~2^9 \"")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE x; --")]
    [InlineData("\u200b\u200d\ufeff\u202e")]
    [InlineData("\ud83d\ude00\ud83d\ude00")]
    public async Task Hostile_text_is_only_text(string query)
    {
        var answer = await Answer.Get(await server.ReadyAsync(), "/api/certificates?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(answer.Json["decision"]!.GetValue<string>(), (string[])["AskAgain", "Unrecognised"]);
    }

    [Fact]
    public async Task An_assessment_has_every_field_of_the_published_shape()
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/assessments", """{"qualification":"acca-fellow","nationality":"ForeignNational","country":"GB","age":65,"date":"2026-11-23"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var json = answer.Json;
        Assert.Equal("3.0", json["listVersion"]!.GetValue<string>());
        Assert.Equal("ListedBefore", json["standing"]!.GetValue<string>());
        Assert.Equal(["A", "B", "C"], json["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(13, json["verdicts"]!.AsArray().Count);
        foreach (var verdict in json["verdicts"]!.AsArray())
        {
            Assert.NotNull(verdict!["title"]!["zh"]);
            Assert.NotNull(verdict["reason"]!["en"]);
            Assert.NotEmpty(verdict["citations"]!.AsArray());
            Assert.StartsWith("http", verdict["citations"]![0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.NotEmpty(json["steps"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"statedCategories":["A"],"nationality":"MainlandChina"}""", "residence-points", "hukou")]
    [InlineData("""{"statedCategories":["A"],"nationality":"ForeignNational"}""", "work-permit-b-age-70", "age")]
    [InlineData("""{"statedCategories":["A"]}""", "visa-5y", "nationality")]
    [InlineData("""{"qualification":"isaca-cisa","nationality":"ForeignNational","age":40}""", "visa-5y", "category")]
    [InlineData("""{"statedCategories":["C"],"nationality":"ForeignNational","age":40}""", "experience-counted", "source")]
    public async Task An_open_verdict_says_what_is_missing(string body, string measure, string missing)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/assessments", body);
        var verdict = answer.Json["verdicts"]!.AsArray().Single(v => v!["measure"]!.GetValue<string>() == measure)!;
        Assert.Equal("Undetermined", verdict["verdict"]!.GetValue<string>());
        Assert.Equal(missing, verdict["missing"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"statedCategories":[]}""")]
    [InlineData("""{"statedCategories":["E"]}""")]
    [InlineData("""{"statedCategories":["a"]}""")]
    [InlineData("""{"statedCategories":[null]}""")]
    [InlineData("""{"statedCategories":"B"}""")]
    [InlineData("""{"qualification":"no-such-thing"}""")]
    [InlineData("""{"qualification":7}""")]
    [InlineData("""{"statedCategories":["A"],"nationality":"Martian"}""")]
    [InlineData("""{"statedCategories":["A"],"nationality":"1"}""")]
    [InlineData("""{"statedCategories":["A"],"country":"ZZ"}""")]
    [InlineData("""{"statedCategories":["A"],"country":"GB","nationality":"HongKong"}""")]
    [InlineData("""{"statedCategories":["A"],"age":-1}""")]
    [InlineData("""{"statedCategories":["A"],"age":150}""")]
    [InlineData("""{"statedCategories":["A"],"age":65.5}""")]
    [InlineData("""{"statedCategories":["A"],"age":"65"}""")]
    [InlineData("""{"statedCategories":["A"],"hukou":"Beijing"}""")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"4.0"}""")]
    [InlineData("""{"statedCategories":["A"],"date":"2023-01-01"}""")]
    [InlineData("""{"statedCategories":["A"],"date":"23.11.2026"}""")]
    [InlineData("""{"statedCategories":["A"],"date":"2026-02-30"}""")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"3.0","date":"2024-01-01"}""")]
    [InlineData("""{"statedCategories":["A"],"nationalty":"ForeignNational"}""")]
    public async Task A_bad_request_for_an_assessment_is_refused_in_words(string body) =>
        (await Answer.Post(await server.ReadyAsync(), "/api/assessments", body)).IsProblem(400);

    [Theory]
    [InlineData("""{"statedCategories":["A"],"age":"65"}""", "'age' must be a whole number")]
    [InlineData("""{"statedCategories":["A"],"age":1.5}""", "'age' must be a whole number")]
    [InlineData("""{"statedCategories":["A"],"age":-1}""", "'age' must be a whole number")]
    [InlineData("""{"statedCategories":["A"],"age":1,"age":70}""", "'age' is given more than once")]
    [InlineData("""{"statedCategories":["A"],"age":1,"Age":70}""", "is given more than once")]
    [InlineData("""{"statedCategories":"A"}""", "'statedCategories' must be a list")]
    [InlineData("""{"statedCategories":[["A"]]}""", "'statedCategories' must be a list")]
    [InlineData("""{"statedCategories":["A"],"foo":1}""", "\"foo\" is not a property")]
    [InlineData("""{"statedCategories":["A"],"date":20261123}""", "'date' must be a text")]
    [InlineData("""{"statedCategories":["A"],"listVersion":3.0}""", "'listVersion' must be a text")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"9.9"}""", "'listVersion' \"9.9\" must be one of 1.0, 2.0, 3.0")]
    [InlineData("""{"statedCategories":["A"],"qualification":"acca-fellow"}""", "exclude each other")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"2.0","date":"2026-11-23"}""", "leave one of them out")]
    [InlineData("""{"age":""", "not a JSON object")]
    [InlineData("""{"statedCategories":["A","B","A"]}""", "'statedCategories' names \"A\" more than once")]
    [InlineData("""{"qualifications":["acca-fellow","acca-fellow"]}""", "'qualifications' names \"acca-fellow\" more than once")]
    [InlineData("""{"qualification":"acca-fellow","qualifications":["acca-fellow"]}""", "'qualifications' names \"acca-fellow\" more than once")]
    [InlineData("""{"qualifications":["no-such-thing"]}""", "'qualifications' \"no-such-thing\" is not an id")]
    [InlineData("""{"statedCategories":["A"],"date":"2023-01-01"}""", "'date': No version of the list was in force")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"3.0","date":"2024-01-01"}""", "'listVersion' and 'date': Version 3.0 was not in force")]
    public async Task A_refusal_names_the_property_and_what_it_should_hold(string body, string said)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/assessments", body);
        answer.IsProblem(400);
        Assert.Contains(said, answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"statedCategories":["A"],"listVersion":"2.0"}""", "2.0")]
    [InlineData("""{"statedCategories":["A"],"listVersion":"2.0","date":"2025-06-01"}""", "2.0")]
    [InlineData("""{"statedCategories":["A"],"nationality":"HongKong","hukou":"Elsewhere"}""", "3.0")]
    [InlineData("""{"statedCategories":["A"],"age":null}""", "3.0")]
    public async Task What_only_says_less_or_more_than_needed_is_answered(string body, string version) =>
        Assert.Equal(version, (await Answer.Post(await server.ReadyAsync(), "/api/assessments", body)).Json["listVersion"]!.GetValue<string>());

    [Fact]
    public async Task A_character_set_nobody_can_read_is_refused() =>
        (await Answer.Post(await server.ReadyAsync(), "/api/assessments", "{}", "application/json", "gb-nonsense")).IsProblem(415);

    [Fact]
    public async Task Another_content_type_is_refused() =>
        (await Answer.Post(await server.ReadyAsync(), "/api/assessments", "age=65", "application/x-www-form-urlencoded")).IsProblem(415);

    [Fact]
    public async Task The_operators_endpoints_answer()
    {
        var client = await server.ReadyAsync();
        Assert.StartsWith("3.0+", (await Answer.Get(client, "/health")).Json["versionId"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Answer.Get(client, "/alive")).Status);
        var openApi = (await Answer.Get(client, "/openapi/v1.json")).Json;
        Assert.NotNull(openApi["paths"]!["/api/assessments"]);
        Assert.NotNull(openApi["paths"]!["/api/certificates"]);
        (await Answer.Get(client, "/no-such-page")).IsProblem(404);
    }
}
