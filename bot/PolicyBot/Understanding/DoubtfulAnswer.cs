using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>An answer that cannot be taken as it was given.</summary>
/// <param name="Why">Why not.</param>
/// <param name="Number">The impossible age, as text.</param>
/// <param name="Regions">Codes of the countries and regions it may be.</param>
/// <param name="Ages">Ages it may be.</param>
public sealed record DoubtfulAnswer(Doubtful Why, string? Number, IReadOnlyList<string> Regions, IReadOnlyList<int> Ages)
{
    /// <summary>The question the doubt is about.</summary>
    public Awaiting About => Why switch
    {
        Doubtful.Residence or Doubtful.Dual or Doubtful.SharedName or Doubtful.GreenCard => Awaiting.Nationality,
        Doubtful.HukouPlace => Awaiting.Hukou,
        _ => Awaiting.Age,
    };
}
