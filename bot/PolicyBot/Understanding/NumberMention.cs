namespace PolicyBot.Understanding;

/// <summary>A number found in a text.</summary>
/// <param name="Span">Where, sign included.</param>
/// <param name="Value">The number, a fraction cut off; meaningless when <paramref name="Opaque"/>.</param>
/// <param name="Approximate">The words themselves are vague: 六七十, "sixties", 三十五六.</param>
/// <param name="Opaque">Digits that are no quantity: a version, a phone number, part of a code (ISO9001).</param>
/// <param name="Upper">The other end of a vague numeral; <paramref name="Value"/> when exact.</param>
internal readonly record struct NumberMention(TextSpan Span, int Value, bool Approximate = false, bool Opaque = false, int? Upper = null)
{
    /// <summary>Where it starts.</summary>
    public int Start => Span.Start;

    /// <summary>Just behind it.</summary>
    public int End => Span.End;
}
