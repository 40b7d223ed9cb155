using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Everything understood in one message; whatever is null was not said.</summary>
public sealed record Utterance
{
    /// <summary>Language it is written in; null where that cannot be told ("FCCA", "65").</summary>
    public Language? Language { get; init; }

    /// <summary>A command that is the whole message.</summary>
    public Command? Command { get; init; }

    /// <summary>A plain yes (true) or no (false) that opens the message.</summary>
    public bool? YesNo { get; init; }

    /// <summary>"The second one": 1-based place among what was offered.</summary>
    public int? Ordinal { get; init; }

    /// <summary>"None of these".</summary>
    public bool NoneOfThese { get; init; }

    /// <summary>What the text names as a certificate; null if there was nothing to match.</summary>
    public MatchResult? Match { get; init; }

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

    /// <summary>Something about an answer that has to be asked back.</summary>
    public Doubtful? Doubt { get; init; }

    /// <summary>A number or region the doubt is about.</summary>
    public string? DoubtAbout { get; init; }

    /// <summary>A question we have an answer to.</summary>
    public Topic? Topic { get; init; }

    /// <summary>True for "sorry, …", "说错了…".</summary>
    public bool Correction { get; init; }

    /// <summary>True for "also", "还有": on top of what is held.</summary>
    public bool Additional { get; init; }

    /// <summary>True for "what if …", "如果…呢".</summary>
    public bool Supposing { get; init; }

    /// <summary>True when at least one answer of the interview was given.</summary>
    public bool HasAnswer => Nationality is not null || Age is not null || Hukou is not null || Categories.Count > 0 || Match is { Decision: not (Decision.AskAgain or Decision.Unrecognised) };
}
