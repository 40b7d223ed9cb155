using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Says back what was understood: "FCCA · ACCA · United Kingdom · age 65".</summary>
public sealed class Facts(KnowledgeBase knowledge, Words words)
{
    /// <summary>All answers in one line, certificates by their short names.</summary>
    public Bilingual Of(Answers answers) => Line(answers, answers.Qualifications.Select(id => knowledge.Qualifications[id].ShortName).Select(n => new Bilingual(n, n)));

    /// <summary>Only what changed from one set of answers to another, new certificates with their issuers.</summary>
    public Bilingual Changes(Answers before, Answers after) => Line(
        after with
        {
            StatedCategories = after.StatedCategories.SequenceEqual(before.StatedCategories) ? [] : after.StatedCategories,
            Nationality = after.Nationality == before.Nationality && after.Country == before.Country ? null : after.Nationality,
            Age = after.Age == before.Age ? null : after.Age,
            Hukou = after.Hukou == before.Hukou ? null : after.Hukou,
        },
        after.Qualifications.Except(before.Qualifications).Select(WithIssuer));

    /// <summary>One certificate as a sentence names it: name and issuer.</summary>
    public Bilingual WithIssuer(string id)
    {
        var q = knowledge.Qualifications[id];
        var zh = q.Abbreviation.Length > 0 ? $"{q.Abbreviation}（{q.Name.Zh}，{q.Issuer.Name.Zh}）" : $"{q.Name.Zh}（{q.Issuer.Name.Zh}）";
        var en = q.Abbreviation.Length > 0 ? $"{q.Abbreviation} ({q.Name.En}, {q.Issuer.Name.En})" : $"{q.Name.En} ({q.Issuer.Name.En})";
        return new Bilingual(zh, en);
    }

    /// <summary>The name of a country or region; empty for none.</summary>
    public Bilingual Region(string? code) => code is not null && knowledge.Regions.TryGetValue(code, out var region) ? region.Name : new Bilingual("", "");

    private Bilingual Line(Answers answers, IEnumerable<Bilingual> certificates)
    {
        var parts = certificates.ToList();
        if (answers.StatedCategories.Count > 0) parts.Add(words[Phrase.FactCategory].With("categories", Phrases.Categories(answers.StatedCategories)));
        if (answers.Nationality is { } group) parts.Add(Nationality(group, answers.Country));
        if (answers.Age is { } age) parts.Add(words[Phrase.Age].With("age", age.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (answers.Hukou is { } hukou && (answers.Nationality is null or NationalityGroup.MainlandChina)) parts.Add(Household(hukou));
        return new Bilingual(string.Join(" · ", parts.Select(p => p.Zh)), string.Join(" · ", parts.Select(p => p.En)));
    }

    private Bilingual Nationality(NationalityGroup group, string? country) =>
        country is not null && knowledge.Regions.TryGetValue(country, out var region) ? region.Name : words[group switch
        {
            NationalityGroup.ForeignNational => Phrase.Foreign,
            NationalityGroup.HongKong => Phrase.HongKong,
            NationalityGroup.Macao => Phrase.Macao,
            NationalityGroup.Taiwan => Phrase.Taiwan,
            _ => Phrase.Mainland,
        }];

    private Bilingual Household(Hukou hukou) => words[hukou == Hukou.Shanghai ? Phrase.HukouShanghai : Phrase.HukouElsewhere];
}
