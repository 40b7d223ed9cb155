using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Understanding;

/// <summary>Everything understood in one message; whatever is null or empty was not said.</summary>
public sealed record Utterance
{
    /// <summary>True when reading took too long, so that nothing was taken from it.</summary>
    public bool Unread { get; init; }

    /// <summary>Language it is written in; null where that cannot be told ("FCCA", "65").</summary>
    public Language? Language { get; init; }

    /// <summary>How its Chinese is written; null where that cannot be told.</summary>
    public ChineseScript? Script { get; init; }

    /// <summary>A command that is the whole message.</summary>
    public Command? Command { get; init; }

    /// <summary>What "why do you ask?" is about; null for the open question.</summary>
    public Awaiting? WhyAbout { get; init; }

    /// <summary>A plain yes (true) or no (false) that opens the message.</summary>
    public bool? YesNo { get; init; }

    /// <summary>True when the whole message is a no.</summary>
    public bool OnlyNo { get; init; }

    /// <summary>True for "ok", 嗯, a thumb: heard, but nothing said.</summary>
    public bool Acknowledges { get; init; }

    /// <summary>"The second one": 1-based place among what was offered.</summary>
    public int? Ordinal { get; init; }

    /// <summary>"Not the first one": 1-based place of what it is not.</summary>
    public int? NotOrdinal { get; init; }

    /// <summary>The same with nothing on offer: the place among the buttons of the open question.</summary>
    public int? Place { get; init; }

    /// <summary>"None of these".</summary>
    public bool NoneOfThese { get; init; }

    /// <summary>What is said about certificates.</summary>
    public CertificateReading Certificates { get; init; } = CertificateReading.None;

    /// <summary>True for "I have several certificates" that names none of them.</summary>
    public bool Several { get; init; }

    /// <summary>True when a certificate is said to have expired or to have been revoked.</summary>
    public bool Lapsed { get; init; }

    /// <summary>True for "nothing yet", 还没拿到: what was asked about is still to come.</summary>
    public bool NotYet { get; init; }

    /// <summary>True when it opens by returning to the person writing: 还看我的，….</summary>
    public bool BackToSelf { get; init; }

    /// <summary>True when it is asked on somebody's behalf: 我是替她问的.</summary>
    public bool ForThem { get; init; }

    /// <summary>True when it is said to be in force after all.</summary>
    public bool Renewed { get; init; }

    /// <summary>Codes of the countries and regions spoken of while a choice is open: "the UK one".</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Certificate categories stated.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Nationality group.</summary>
    public NationalityGroup? Nationality { get; init; }

    /// <summary>Country or region code, where one was named.</summary>
    public string? Country { get; init; }

    /// <summary>Age in completed years.</summary>
    public int? Age { get; init; }

    /// <summary>Household registration.</summary>
    public Hukou? Hukou { get; init; }

    /// <summary>The answer that is said to be wrong, without the right one: 年龄不对.</summary>
    public Awaiting? Wrong { get; init; }

    /// <summary>Questions the person will not answer.</summary>
    public IReadOnlyList<Awaiting> Refused { get; init; } = [];

    /// <summary>True for 没有就没有吧, "then without": the certificate is left out.</summary>
    public bool GoesWithout { get; init; }

    /// <summary>True when one clause says that there is no certificate: 她是英国人，没有证书.</summary>
    public bool HasNone { get; init; }

    /// <summary>Answers taken back; null when none is.</summary>
    public Retraction? Retracted { get; init; }

    /// <summary>What is said to be the same as in another case.</summary>
    public Sameness? Same { get; init; }

    /// <summary>The case before that is meant again: "back to candidate A".</summary>
    public CaseReturn? Returns { get; init; }

    /// <summary>True when it asks about coming along with the holder.</summary>
    public bool Along { get; init; }

    /// <summary>True when it opens by turning to the next case: "next one: …".</summary>
    public bool NextCase { get; init; }

    /// <summary>Something about an answer that has to be asked back.</summary>
    public DoubtfulAnswer? Doubt { get; init; }

    /// <summary>True when something is asked.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>True when foreigners are spoken of: what is asked is then about them, whoever asks.</summary>
    public bool AsksOfForeigners { get; init; }

    /// <summary>A question we have an answer to.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Questions we have an answer to that may be meant, the likeliest first.</summary>
    public IReadOnlyList<Topic> Suggested { get; init; } = [];

    /// <summary>True when it opens with a greeting.</summary>
    public bool Greets { get; init; }

    /// <summary>True for "I want to check my certificate": a wish that names none.</summary>
    public bool NamesNone { get; init; }

    /// <summary>True for the weather, hotels, jokes.</summary>
    public bool OffTopic { get; init; }

    /// <summary>True for angry words.</summary>
    public bool Complains { get; init; }

    /// <summary>True for "was it on the earlier list?".</summary>
    public bool AsksListing { get; init; }

    /// <summary>True for "why does it not apply?".</summary>
    public bool AsksWhyNot { get; init; }

    /// <summary>The measures it names, by id.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>True for "sorry, …", "说错了…".</summary>
    public bool Correction { get; init; }

    /// <summary>True for "also", "还有": on top of what is held.</summary>
    public bool Additional { get; init; }

    /// <summary>True for "I have …": a statement of holding, not a bare name.</summary>
    public bool Holding { get; init; }

    /// <summary>True for "what if …", "如果…呢".</summary>
    public bool Supposing { get; init; }

    /// <summary>Whom the message is about, if it is somebody else than the person writing.</summary>
    public Person? About { get; init; }

    /// <summary>True for "and for my wife?": this person is new.</summary>
    public bool OtherPerson { get; init; }

    /// <summary>True when the message says "I am …".</summary>
    public bool AboutSelf { get; init; }

    /// <summary>True when an answer about the person was given: nationality, age, hukou.</summary>
    public bool HasPersonal => Nationality is not null || Age is not null || Hukou is not null;

    /// <summary>True when at least one answer of the interview was given.</summary>
    public bool HasAnswer => HasPersonal || Categories.Count > 0 || Certificates.Any;
}
