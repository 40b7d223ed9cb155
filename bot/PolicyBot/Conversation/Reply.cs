using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>One thing the bot says: text, buttons under it, and the assessment where there is one. No markup of any channel.</summary>
/// <param name="Language">The language it is in.</param>
/// <param name="Text">Plain sentences, paragraphs separated by a blank line.</param>
/// <param name="Buttons">Texts the person can tap instead of typing; what is shown is what is sent.</param>
/// <param name="Assessment">To be shown as a card.</param>
/// <param name="Script">How its Chinese is written; text and buttons already are, a card has to be.</param>
/// <param name="SheetLabel">Set when a link to the sheet of the answers goes below the text; what the link is called.</param>
public sealed record Reply(
    Language Language,
    string Text,
    IReadOnlyList<string> Buttons,
    Assessment? Assessment = null,
    ChineseScript Script = ChineseScript.Simplified,
    string? SheetLabel = null);
