using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Says back what was understood: "FCCA · ACCA · United Kingdom · age 65".</summary>
public sealed class Facts(KnowledgeBase knowledge, Words words)
{
    /// <summary>All answers in one line, certificates by their short names.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="told">Whether a certificate category is marked as told by the applicant.</param>
    public Bilingual Of(Answers answers, bool told = true) => Line(answers, answers.Qualifications.Select(id => knowledge.Qualifications[id].ShortName).Select(n => new Bilingual(n, n)), told);

    /// <summary>Only what changed from one set of answers to another, new certificates with their issuers.</summary>
    /// <param name="before">The earlier answers.</param>
    /// <param name="after">The later ones.</param>
    /// <param name="told">Whether a certificate category is marked as told by the applicant.</param>
    public Bilingual Changes(Answers before, Answers after, bool told = true) => Line(
        after with
        {
            StatedCategories = after.StatedCategories.SequenceEqual(before.StatedCategories) ? [] : after.StatedCategories,
            Nationality = after.Nationality == before.Nationality && after.Country == before.Country ? null : after.Nationality,
            Age = after.Age == before.Age ? null : after.Age,
            Hukou = after.Hukou == before.Hukou ? null : after.Hukou,
        },
        after.Qualifications.Except(before.Qualifications).Select(WithIssuer),
        told);

    /// <summary>One certificate as a sentence names it: name and issuer.</summary>
    public Bilingual WithIssuer(string id)
    {
        var q = knowledge.Qualifications[id];
        var zh = q.Abbreviation.Length > 0 ? $"{q.Abbreviation}（{q.Name.Zh}，{q.Issuer.Name.Zh}）" : $"{q.Name.Zh}（{q.Issuer.Name.Zh}）";
        var en = q.Abbreviation.Length > 0 ? $"{q.Abbreviation} ({q.Name.En}, {q.Issuer.Name.En})" : $"{q.Name.En} ({q.Issuer.Name.En})";
        return new Bilingual(zh, en);
    }

    /// <summary>Certificates of one set of answers that another has no more.</summary>
    public Bilingual Removed(Answers before, Answers after) => Names(before.Qualifications.Except(after.Qualifications));

    /// <summary>What going back to an earlier moment means, in a sentence.</summary>
    public Bilingual Undone(Moment now, Moment earlier)
    {
        if (now.Person != earlier.Person) return words[earlier.Person is null ? Phrase.BackToYou : Phrase.BackToPerson].With("person", Person(earlier.Person ?? Understanding.Person.Someone));
        var restored = Changes(now.Answers, earlier.Answers);
        if (restored.En.Length > 0) return words[Phrase.Restored].With("facts", restored);
        var taken = Changes(earlier.Answers, now.Answers);
        return taken.En.Length > 0 ? words[Phrase.Undone].With("facts", taken) : words[Phrase.UndoneSkip];
    }

    /// <summary>The abbreviation of a certificate, or its name.</summary>
    public string ShortName(string id) => knowledge.Qualifications[id].ShortName;

    /// <summary>True when a certificate is of one country.</summary>
    public bool IsFrom(string id, string country) => knowledge.Qualifications[id].Country == country;

    /// <summary>True when two certificates are of one field.</summary>
    public bool SameField(string id, string other) => knowledge.Qualifications[id].Field == knowledge.Qualifications[other].Field;

    /// <summary>What certificates on offer are all called; empty where they differ.</summary>
    public string CommonName(IReadOnlyList<string> ids) => ids.Select(id => knowledge.Qualifications[id].Abbreviation).Distinct().ToArray() is [var name] ? name : "";

    /// <summary>The body that issues all the certificates on offer; null where they differ.</summary>
    public Bilingual? CommonIssuer(IReadOnlyList<string> ids) => ids.Select(id => knowledge.Qualifications[id].Issuer).DistinctBy(i => i.Id).ToArray() is [var issuer] ? issuer.Name : null;

    /// <summary>Names of certificates in one line.</summary>
    public Bilingual Names(IEnumerable<string> ids) => Joined(ids.Select(ShortName).Select(n => new Bilingual(n, n)));

    /// <summary>How somebody is spoken of to the person writing.</summary>
    public Bilingual Person(Person person) => words[person switch
    {
        Understanding.Person.Wife => Phrase.PersonWife,
        Understanding.Person.Husband => Phrase.PersonHusband,
        Understanding.Person.Partner => Phrase.PersonPartner,
        Understanding.Person.Child => Phrase.PersonChild,
        Understanding.Person.Father => Phrase.PersonFather,
        Understanding.Person.Mother => Phrase.PersonMother,
        Understanding.Person.Parent => Phrase.PersonParent,
        Understanding.Person.Sibling => Phrase.PersonSibling,
        Understanding.Person.Friend => Phrase.PersonFriend,
        Understanding.Person.Colleague => Phrase.PersonColleague,
        Understanding.Person.Client => Phrase.PersonClient,
        _ => Phrase.PersonSomeone,
    }];

    /// <summary>The group of a region; null for none we know.</summary>
    public NationalityGroup? GroupOf(string code) => knowledge.Regions.TryGetValue(code, out var region) ? region.Group : null;

    /// <summary>The name of a country or region; empty for none.</summary>
    public Bilingual Region(string? code) => code is not null && knowledge.Regions.TryGetValue(code, out var region) ? region.Name : new Bilingual("", "");

    private Bilingual Line(Answers answers, IEnumerable<Bilingual> certificates, bool told = true)
    {
        var parts = certificates.ToList();
        if (answers.StatedCategories.Count > 0) parts.Add((told ? words[Phrase.FactCategory] : new Bilingual("{categories}", "{categories}")).With("categories", Phrases.Categories(answers.StatedCategories)));
        if (answers.Nationality is { } group) parts.Add(Nationality(group, answers.Country));
        if (answers.Age is { } age) parts.Add(words[Phrase.Age].With("age", age.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (answers.Hukou is { } hukou && (answers.Nationality is null or NationalityGroup.MainlandChina)) parts.Add(Household(hukou));
        return Joined(parts);
    }

    /// <summary>Several things in one line.</summary>
    public static Bilingual Joined(IEnumerable<Bilingual> parts)
    {
        var list = parts.ToArray();
        return new Bilingual(string.Join(" · ", list.Select(p => p.Zh)), string.Join(" · ", list.Select(p => p.En)));
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
