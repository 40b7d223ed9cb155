namespace PolicyBot.Cards;

/// <summary>What a button on a card can do on a channel.</summary>
public enum CardTaps
{
    /// <summary>Show and hide only.</summary>
    None,

    /// <summary>Send a message (<c>Action.Submit</c>).</summary>
    Submit,

    /// <summary>Redraw the card in place (<c>Action.Execute</c>).</summary>
    Execute,
}
