using PolicyBot.Protocol.Activities;

namespace PolicyBot.Hosting;

/// <summary>Everything the answer to a message depends on, compared by content.</summary>
/// <param name="State">The conversation as stored; null at its beginning.</param>
/// <param name="Text">What was typed or tapped.</param>
/// <param name="Locale">The language the channel tells.</param>
/// <param name="Abilities">What the channel can show.</param>
/// <param name="Today">The day in Shanghai.</param>
internal readonly record struct TurnCase(string? State, string Text, LocaleTag Locale, ChannelAbilities Abilities, DateOnly Today)
{
    /// <summary>True for what many people say at the same point; a long story is nobody else's.</summary>
    public bool IsCommon => Text.Length <= 40 && (State?.Length ?? 0) <= 4000;
}
