using PolicyBot.Conversation.Titles;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>What is kept between two turns: the answers, how to go back, and what was asked. No text of the user.</summary>
public sealed record ConversationState
{
    /// <summary>How many steps "back" can undo.</summary>
    public const int HistoryLength = 12;

    /// <summary>What the applicant said.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Whose answers they are; null for the person writing.</summary>
    public Person? Person { get; init; }

    /// <summary>The answers of the person writing while somebody else's are taken.</summary>
    public Moment? Mine { get; init; }

    /// <summary>The language of the last turn; null before the first.</summary>
    public Language? Language { get; init; }

    /// <summary>How Chinese is written back.</summary>
    public ChineseScript Script { get; init; }

    /// <summary>True once somebody has written so that Simplified and Traditional could be told apart.</summary>
    public bool ScriptHeard { get; init; }

    /// <summary>True once the privacy notice was given.</summary>
    public bool Noticed { get; init; }

    /// <summary>What was asked last.</summary>
    public Awaiting Awaiting { get; init; } = Awaiting.Certificate;

    /// <summary>Certificates on offer while a choice or confirmation is awaited.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>True when what is on offer, or was put off, was named as an examination passed.</summary>
    public bool OfferedAsExam { get; init; }

    /// <summary>Certificates of which only the examination is passed: "I have it now" is about these.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>True when what is on offer is a single certificate that nothing speaks against: going on without a word against it accepts it.</summary>
    public bool OfferedAsLikely { get; init; }

    /// <summary>True when what is on offer comes on top of the certificates already held.</summary>
    public bool OfferedInAddition { get; init; }

    /// <summary>Further choices to offer after this one: "ACCA, CPA and PE".</summary>
    public IReadOnlyList<CertificateChoice> OfferedNext { get; init; } = [];

    /// <summary>What the certificate just taken was chosen from: "no, the other one" chooses again.</summary>
    public IReadOnlyList<string> ChosenFrom { get; init; } = [];

    /// <summary>Certificates the applicant said it is not: never offered again.</summary>
    public IReadOnlyList<string> Declined { get; init; } = [];

    /// <summary>Certificates the applicant said have expired or were revoked: no result passes over that.</summary>
    public IReadOnlyList<string> Lapsed { get; init; } = [];

    /// <summary>The country or region that was mentioned without saying whether it is the nationality.</summary>
    public string? RegionInDoubt { get; init; }

    /// <summary>Countries and regions offered as buttons: "the second one" is one of them.</summary>
    public IReadOnlyList<string> RegionsOffered { get; init; } = [];

    /// <summary>The two ages around an unknown birthday: "not yet" is the younger one.</summary>
    public IReadOnlyList<int> AgesOffered { get; init; } = [];

    /// <summary>Passports the person spoke of together: a word that fits several places means one of these.</summary>
    public IReadOnlyList<string> RegionsNamed { get; init; } = [];

    /// <summary>True when the last turn took an answer back: "and the nationality" goes on with that.</summary>
    public bool TakenBack { get; init; }

    /// <summary>The cases looked at before this one, oldest first: "same certificate as the second".</summary>
    public IReadOnlyList<Moment> Earlier { get; init; } = [];

    /// <summary>How often what is on offer was shown.</summary>
    public int Shown { get; init; }

    /// <summary>How often in a row the open question was asked.</summary>
    public int Asks { get; init; }

    /// <summary>The question those were.</summary>
    public Awaiting AskedFor { get; init; }

    /// <summary>True when what is on offer is asked once more, to be put in other words.</summary>
    public bool Restated { get; init; }

    /// <summary>Certificates on offer that were left for the end, while the other questions are asked.</summary>
    public IReadOnlyList<string> PutOff { get; init; } = [];

    /// <summary>Ids of the topics that were offered: "you may mean …".</summary>
    public IReadOnlyList<string> SuggestedTopics { get; init; } = [];

    /// <summary>Ids of the measures spoken of last: what "for how long?" is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>True when the last turn supposed other answers: "and 69?" supposes on.</summary>
    public bool Supposed { get; init; }

    /// <summary>The follow-up about professional titles; null unless it was asked for.</summary>
    public TitleTalk? Titles { get; init; }

    /// <summary>Questions the applicant chose not to answer.</summary>
    public IReadOnlyList<Awaiting> Skipped { get; init; } = [];

    /// <summary>How often in a row nothing was understood.</summary>
    public int Misses { get; init; }

    /// <summary>True when the last turn said back something newly taken: a bare "no" takes it back.</summary>
    public bool JustTaken { get; init; }

    /// <summary>True when the answers changed since the result was last shown.</summary>
    public bool ResultChanged { get; init; }

    /// <summary>Earlier moments, oldest first.</summary>
    public IReadOnlyList<Moment> History { get; init; } = [];

    /// <summary>Where the conversation is now.</summary>
    internal Moment Now => new() { Answers = Answers, Skipped = Skipped, Person = Person };

    /// <summary>True while nothing was answered or skipped.</summary>
    internal bool IsFresh => !Answers.HasCertificate && Skipped.Count == 0 && Answers.SameAs(Answers.None);

    /// <summary>Another moment with this one kept to come back to; nothing happens if they are the same.</summary>
    public ConversationState With(Moment next) => next.Answers.SameAs(Answers) && next.Skipped.SequenceEqual(Skipped) && next.Person == Person
        ? this
        : At(next) with { History = [.. History.TakeLast(HistoryLength - 1), Now] };

    /// <summary>Other answers of the same person.</summary>
    public ConversationState With(Answers answers) => With(Now with { Answers = answers });

    /// <summary>The moment before, with nothing on offer; this one if there is none.</summary>
    public ConversationState Before() => History.Count == 0 ? this : (At(History[^1]) with { History = [.. History.SkipLast(1)] }).NothingOffered();

    /// <summary>The same with nothing on offer.</summary>
    public ConversationState NothingOffered() => this with { PutOff = [], Shown = 0, Restated = false, Offered = [], OfferedAsExam = false, OfferedAsLikely = false, OfferedInAddition = false, OfferedNext = [] };

    /// <summary>The same with this case among the earlier ones; nothing happens while it tells nothing.</summary>
    public ConversationState Shelved() => IsFresh ? this : this with { Earlier = [.. Earlier.TakeLast(HistoryLength - 1), Now] };

    private ConversationState At(Moment moment) => this with { Answers = moment.Answers, Skipped = moment.Skipped, Person = moment.Person, ResultChanged = true, Asks = moment.Person == Person ? Asks : 0 };
}
