using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation;

/// <summary>Collects what is said in one turn, in both languages, until the language is settled.</summary>
internal sealed class TurnDraft
{
    private readonly List<Bilingual> _paragraphs = [];
    private readonly List<Bilingual> _suggested = [];
    private IReadOnlyList<Bilingual> _buttons = [];

    /// <summary>True once something in the message was answered to.</summary>
    public bool Handled { get; set; }

    /// <summary>The question the draft already asks; null if it asks none.</summary>
    public Awaiting? Asked { get; set; }

    /// <summary>True while nothing is said.</summary>
    public bool IsEmpty => _paragraphs.Count == 0;

    /// <summary>What the link to the sheet is called; null for no link.</summary>
    public Bilingual? SheetLabel { get; set; }

    public TurnDraft Say(Bilingual paragraph)
    {
        _paragraphs.Add(paragraph);
        return this;
    }

    public TurnDraft Ask(Question question)
    {
        _buttons = question.Buttons;
        return Say(question.Text);
    }

    public TurnDraft Offer(IReadOnlyList<Bilingual> buttons)
    {
        _buttons = buttons;
        return this;
    }

    /// <summary>Offers one more button, before those of the question.</summary>
    public TurnDraft Suggest(Bilingual button)
    {
        _suggested.Add(button);
        return this;
    }

    public Reply In(Language language, Assessment? assessment = null) => new(
        language, string.Join("\n\n", _paragraphs.Select(p => p.In(language))), [.. _suggested.Concat(_buttons).Select(b => b.In(language))], assessment, SheetLabel: SheetLabel?.In(language));
}
