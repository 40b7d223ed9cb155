using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Answers what is asked beside the interview: about the list, about the certificate, about the result.</summary>
internal sealed class EnquiryResponder(KnowledgeBase knowledge, Words words, Facts facts)
{
    // More reasons than these are read in the card.
    private const int Reasons = 6;

    private readonly EndDates _ends = new(knowledge, words);

    /// <summary>Says the answer; nothing when nothing is asked that can be answered.</summary>
    public void Answer(ConversationState state, Utterance heard, TurnDraft draft, DateOnly today)
    {
        // "I'm 65 and have FCCA, what do I get?": the interview itself answers that.
        if (heard.HasAnswer && heard.Topic?.Id == ResultSummary.Topic) heard = heard with { Topic = null };
        var named = heard.Certificates.Named.Concat(heard.Certificates.Open.SelectMany(o => o.Ids)).Distinct().ToArray();
        if (heard.AsksWhyNot && state.Answers.HasCertificate && WhyNot(state, heard.Measures, today) is { Count: > 0 } reasons)
        {
            draft.Say(words[Phrase.WhyNotIntro]).Say(Lines(reasons)).Handled = true;
        }
        else if (heard.Topic?.Id == EndDates.Topic && state.Answers.HasCertificate && _ends.For(state.Answers, today) is { } ends)
        {
            foreach (var sentence in ends.Said) draft.Say(sentence);
            draft.Say(SourcesOf(ends.Sources)).Handled = true;
        }
        else if (heard.Topic is { } topic && !IsOfAnother(topic, named, heard.AsksListing ? state.Answers.Qualifications : []))
        {
            var fitting = ForTheirGroup(topic, state, heard);
            if (fitting == topic && Yours(topic, state, today) is { } yours) draft.Say(yours);
            draft.Say(fitting.Answer).Say(SourcesOf(fitting.Citations)).Handled = true;
        }
        else if (heard.AsksListing || (heard.IsQuestion && heard.Certificates.Named.Count > 0 && state.Answers.HasCertificate && !heard.Certificates.Named.All(state.Answers.Qualifications.Contains)))
        {
            var ids = heard.Certificates.Named.Count > 0 ? heard.Certificates.Named : state.Answers.Qualifications;
            if (ids.Count == 0) draft.Say(words[Phrase.ListingWhich]);
            foreach (var id in ids) Listings(id, draft, today);
            draft.Handled = true;
        }
        else if ((heard.OffTopic || heard.Complains) && !draft.Handled && !heard.HasAnswer && heard.Suggested.Count == 0)
        {
            draft.Say(words[heard.Complains ? Phrase.Complaint : Phrase.OffTopic]).Handled = true;
        }
        else if ((heard.IsQuestion || heard.Suggested.Count > 0) && (draft.IsEmpty || (!draft.Handled && !heard.HasAnswer)) && heard.Doubt is null && draft.Asked is null && heard.Certificates == CertificateReading.None)
        {
            draft.Handled = true;
            if (heard.Suggested is [var near]) draft.Say(words[Phrase.DidYouMean].With("question", Title(near)));
            else draft.Say(words[heard.Suggested.Count == 0 ? Phrase.NoAnswer : Phrase.DidYouMeanOne]);
            foreach (var meant in heard.Suggested) draft.Suggest(Title(meant));
        }
    }

    /// <summary>The measures a message is about, by id; null when it is about none.</summary>
    public static IReadOnlyList<string>? About(Utterance heard) =>
        heard.Topic is { Measures.Count: > 0 } topic ? topic.Measures
        : heard.Measures.Count > 0 && (heard.IsQuestion || !heard.HasAnswer) ? heard.Measures : null;

    // Who has a result is told how it stands for them before what holds in general.
    private Bilingual? Yours(Topic topic, ConversationState state, DateOnly today)
    {
        if (state.Awaiting != Awaiting.None || !state.Answers.HasCertificate || topic.Measures is not [var id]) return null;
        var verdict = Assessor.Assess(state.Answers, knowledge, today).Verdicts.First(v => v.Measure.Id == id);
        return verdict.Verdict switch
        {
            Verdict.Applies => words[Phrase.YoursApplies].With("title", verdict.Measure.Title),
            Verdict.DoesNotApply => words[Phrase.YoursNot].With("title", verdict.Measure.Title).With("reason", verdict.Statement),
            _ => null,
        };
    }

    /// <summary>What a topic is called: its first phrasing.</summary>
    private static Bilingual Title(Topic topic) => new(topic.QuestionsZh[0], topic.QuestionsEn[0]);

    /// <summary>Sources as links.</summary>
    internal Bilingual SourcesOf(IEnumerable<Citation> citations)
    {
        var sources = citations.Select(c => c.Source).DistinctBy(s => s.Id).ToArray();
        return words[Phrase.SourcesNote].With("sources", new Bilingual(
            string.Join("；", sources.Select(s => $"[{s.Title.Zh}]({s.Url})")),
            string.Join("; ", sources.Select(s => $"[{s.Title.En}]({s.Url})"))));
    }

    // "Do I need a work permit?" from Hong Kong is not answered with what foreigners need, unless foreigners are asked about.
    private Topic ForTheirGroup(Topic topic, ConversationState state, Utterance heard) =>
        !heard.AsksOfForeigners && state.Answers.Nationality is { } group && topic.Instead.TryGetValue(group, out var other) ? knowledge.Topics.First(t => t.Id == other) : topic;

    // A topic about PMP does not answer a question about CIA, however alike the words are.
    private bool IsOfAnother(Topic topic, string[] named, IReadOnlyList<string> held)
    {
        if (!topic.Id.StartsWith(EnquiryReader.AboutOneCertificate, StringComparison.Ordinal)) return false;
        var name = topic.Id[EnquiryReader.AboutOneCertificate.Length..];
        if (!knowledge.Qualifications.Values.Any(q => q.Abbreviation.Equals(name, StringComparison.OrdinalIgnoreCase))) return false;
        var asked = named.Length > 0 ? named : held;
        return asked.Count > 0 && !asked.Any(id => topic.QuestionsEn.Concat(topic.QuestionsZh).Any(q => q.Contains(facts.ShortName(id), StringComparison.OrdinalIgnoreCase)));
    }

    private void Listings(string id, TurnDraft draft, DateOnly today)
    {
        var version = knowledge.Versions.InForceOn(today);
        var listings = knowledge.Listings[id].ToArray();
        var known = listings.Where(l => l is { Version: not null, Category: not null }).GroupBy(l => l.Version!).ToArray();
        foreach (var group in known)
        {
            draft.Say(words[Phrase.ListingKnown].With("certificate", facts.ShortName(id)).With("version", group.Key)
                .With("categories", Phrases.Categories([.. group.Select(l => l.Category!.Value).Distinct()])));
        }

        if (known.Length == 0 && listings.FirstOrDefault(l => l.Note is not null)?.Note is { } note) draft.Say(note);
        else if (known.Length == 0) draft.Say(words[Phrase.ListingNone].With("certificate", facts.ShortName(id)));
        if (!version.AnnexLoaded) draft.Say(words[Phrase.ListingNow].With("version", version.Version));
        else if (known.All(g => g.Key != version.Version)) draft.Say(words[Phrase.ListingNotNow].With("certificate", facts.ShortName(id)).With("version", version.Version));
        if (listings.Length > 0) draft.Say(SourcesOf(listings.Select(l => l.Source)));
    }

    private List<Bilingual> WhyNot(ConversationState state, IReadOnlyList<string> about, DateOnly today) =>
        [.. Assessor.Assess(state.Answers, knowledge, today).Verdicts.Where(v => v.Verdict == Verdict.DoesNotApply && (about.Count == 0 || about.Contains(v.Measure.Id))).Take(Reasons)
            .Select(v => words[Phrase.WhyNotLine].With("title", v.Measure.Title).With("reason", v.Reason))];

    private static Bilingual Lines(IReadOnlyList<Bilingual> lines) =>
        new(string.Join("\n", lines.Select(l => "- " + l.Zh)), string.Join("\n", lines.Select(l => "- " + l.En)));
}
