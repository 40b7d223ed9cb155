using PolicyBot.Conversation;
using PolicyBot.Conversation.Titles;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Understanding;

/// <summary>Recognises the bot's own buttons: their text is sent back when they are tapped.</summary>
public sealed class Labels
{
    private readonly Dictionary<string, Utterance> _labels = new(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlyList<Phrase> Nationalities = [Phrase.Foreign, Phrase.HongKong, Phrase.Macao, Phrase.Taiwan, Phrase.Mainland];
    private static readonly IReadOnlyList<Phrase> Places = [Phrase.HukouShanghai, Phrase.HukouElsewhere];

    private readonly Words _words;
    private readonly Facts _facts;
    private readonly TraditionalWriter _traditional;
    private readonly Lazy<Dictionary<string, (string Id, Language Language)>> _certificates;

    /// <summary>Learns every button that means the same in any state, as it is written in each script.</summary>
    public Labels(KnowledgeBase knowledge, Words words, Facts facts, TraditionalWriter traditional, TitleWords titles)
    {
        (_words, _facts, _traditional) = (words, facts, traditional);
        _certificates = new(() => Certificates(knowledge));
        Add(words[Phrase.Foreign], u => u with { Nationality = NationalityGroup.ForeignNational });
        Add(words[Phrase.HongKong], u => u with { Nationality = NationalityGroup.HongKong, Country = "HK" });
        Add(words[Phrase.Macao], u => u with { Nationality = NationalityGroup.Macao, Country = "MO" });
        Add(words[Phrase.Taiwan], u => u with { Nationality = NationalityGroup.Taiwan, Country = "TW" });
        Add(words[Phrase.Mainland], u => u with { Nationality = NationalityGroup.MainlandChina, Country = "CN" });
        Add(words[Phrase.HukouShanghai], u => u with { Hukou = Hukou.Shanghai });
        Add(words[Phrase.HukouElsewhere], u => u with { Hukou = Hukou.Elsewhere });
        Add(words[Phrase.NoneOfThese], u => u with { NoneOfThese = true });
        Add(words[Phrase.Skip], u => u with { Command = Command.Skip });
        Add(words[Phrase.Mine], u => u with { Command = Command.Mine });
        Add(titles[TitlePhrase.Offer], u => u with { Command = Command.TitleCheck });
        Add(titles[TitlePhrase.SheetOffer], u => u with { Command = Command.Sheet });
        Add(words[Phrase.StartOver], u => u with { Command = Command.StartOver });
        foreach (var category in Enum.GetValues<Category>())
        {
            Add(words[Phrase.StateCategory].With("letter", category.ToString()), u => u with { Categories = [category] });
        }
    }

    /// <summary>What a tapped button means; null for any other text.</summary>
    public Utterance? Read(string text, ConversationState state)
    {
        text = text.Trim();
        for (var i = 0; i < state.Offered.Count; i++)
        {
            var label = _facts.WithIssuer(state.Offered[i]);
            if (text == label.Zh) return new Utterance { Ordinal = i + 1, Language = Language.Zh };
            if (text == _traditional.Write(label.Zh)) return new Utterance { Ordinal = i + 1, Language = Language.Zh };
            if (text == label.En) return new Utterance { Ordinal = i + 1, Language = Language.En };
        }

        if (_labels.TryGetValue(text, out var meant)) return meant;
        // A button pressed twice, or one further up: it names its certificate, and no word in it is anything else.
        return text.EndsWith(')') || text.EndsWith('）') ? OfEarlierChoice(text) : null;
    }

    /// <summary>The button at a place, where the open question has a fixed row of them: "the second one" of the nationalities.</summary>
    public Utterance? At(int? place, ConversationState state)
    {
        if (place is not { } at || state.Offered.Count > 0) return null;
        if (state.RegionsOffered is { Count: > 0 } regions)
        {
            var code = at > 0 ? regions.ElementAtOrDefault(at - 1) : regions.ElementAtOrDefault(regions.Count + at);
            return code is not null && _facts.GroupOf(code) is { } group ? new Utterance { Nationality = group, Country = code } : null;
        }

        if (state is { Awaiting: Awaiting.Age, AgesOffered: { Count: > 0 } ages }) return ages.ElementAtOrDefault(at > 0 ? at - 1 : ages.Count + at) is > 0 and var age ? new Utterance { Age = age } : null;
        // After two certificates "the second one" is none of the nationalities; once it says "choose below" it is.
        var row = state.Awaiting switch { Awaiting.Nationality when state.Misses > 0 => Nationalities, Awaiting.Hukou => Places, _ => [] };
        return at > 0 && at <= row.Count ? _labels[_words[row[at - 1]].Zh] : null;
    }

    private Utterance? OfEarlierChoice(string text) => _certificates.Value.TryGetValue(text, out var certificate)
        ? new Utterance { Certificates = CertificateReading.None with { Named = [certificate.Id] }, Language = certificate.Language } : null;

    private Dictionary<string, (string Id, Language Language)> Certificates(KnowledgeBase knowledge)
    {
        var labels = new Dictionary<string, (string Id, Language Language)>(StringComparer.Ordinal);
        foreach (var id in knowledge.Qualifications.Keys)
        {
            var label = _facts.WithIssuer(id);
            labels.TryAdd(label.Zh, (id, Language.Zh));
            labels.TryAdd(_traditional.Write(label.Zh), (id, Language.Zh));
            labels.TryAdd(label.En, (id, Language.En));
        }

        return labels;
    }

    private void Add(Bilingual label, Func<Utterance, Utterance> meaning)
    {
        _labels[label.Zh] = meaning(new Utterance { Language = Language.Zh });
        _labels[_traditional.Write(label.Zh)] = meaning(new Utterance { Language = Language.Zh });
        _labels[label.En] = meaning(new Utterance { Language = Language.En });
    }
}
