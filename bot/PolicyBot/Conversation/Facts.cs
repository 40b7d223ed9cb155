using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Says back what was understood: "FCCA · ACCA · United Kingdom · age 65".</summary>
public sealed class Facts(KnowledgeBase knowledge, Words words)
{
    /// <summary>All answers in one line.</summary>
    public Bilingual Of(Answers answers)
    {
        IEnumerable<Bilingual> parts =
        [
            .. answers.Qualifications.Select(Certificate),
            .. answers.StatedCategories.Count > 0 ? [words[Phrase.FactCategory].With("categories", Phrases.Categories(answers.StatedCategories))] : Array.Empty<Bilingual>(),
            .. answers.Nationality is { } group ? [Nationality(group, answers.Country)] : Array.Empty<Bilingual>(),
            .. answers.Age is { } age ? [words[Phrase.Age].With("age", age.ToString(System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<Bilingual>(),
            .. answers is { Nationality: NationalityGroup.MainlandChina, Hukou: { } hukou } ? [Household(hukou)] : Array.Empty<Bilingual>(),
        ];
        return Join(parts);
    }

    /// <summary>Only what changed from one set of answers to another.</summary>
    public Bilingual Changes(Answers before, Answers after) => Of(after with
    {
        Qualifications = [.. after.Qualifications.Except(before.Qualifications)],
        StatedCategories = after.StatedCategories.SequenceEqual(before.StatedCategories) ? [] : after.StatedCategories,
        Nationality = after.Nationality == before.Nationality && after.Country == before.Country ? null : after.Nationality,
        Age = after.Age == before.Age ? null : after.Age,
        Hukou = after.Hukou == before.Hukou ? null : after.Hukou,
    });

    /// <summary>One certificate with its issuer, short enough for a button.</summary>
    public Bilingual Certificate(string id)
    {
        var q = knowledge.Qualifications[id];
        return q.Abbreviation.Length > 0
            ? new Bilingual($"{q.Abbreviation} · {q.Name.Zh}", $"{q.Abbreviation} · {q.Name.En}")
            : q.Name;
    }

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

    private static Bilingual Join(IEnumerable<Bilingual> parts)
    {
        var all = parts.ToArray();
        return new Bilingual(string.Join(" · ", all.Select(p => p.Zh)), string.Join(" · ", all.Select(p => p.En)));
    }
}
