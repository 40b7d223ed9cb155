using PolicyBot.Cards;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>What a drawn card depends on. The assessment counts by identity: the same answers are given the same one while it is kept.</summary>
internal readonly record struct CardKey(Answers Answers, Assessment Assessment, Language Language, ChineseScript Script, CardTaps Taps)
{
    public bool Equals(CardKey other) =>
        ReferenceEquals(Assessment, other.Assessment) && Language == other.Language && Script == other.Script && Taps == other.Taps && Answers.SameAs(other.Answers);

    public override int GetHashCode() => HashCode.Combine(Answers.ContentHash(), Language, Script, Taps);
}
