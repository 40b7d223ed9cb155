namespace PolicyBot.Knowledge.Matching;

/// <summary>A unit as the near scorer compares it.</summary>
/// <param name="Text">Its stem.</param>
/// <param name="Kind">Script.</param>
/// <param name="Weight">How much it says: rare words say more than "certified" or 师.</param>
/// <param name="Mask">Its letters, for quick rejection.</param>
/// <param name="Sound">Reading of a Chinese character, else empty.</param>
/// <param name="LooseSound">The reading with the confusions of southern accents taken out.</param>
/// <param name="Break">True when it stands apart from the word before: punctuation or unrelated words between.</param>
internal readonly record struct Word(string Text, UnitKind Kind, double Weight, uint Mask, string Sound, string LooseSound, bool Break);

/// <summary>A form as the near scorer compares it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Words">Its words without noise.</param>
/// <param name="Weight">Their weight together.</param>
/// <param name="Joined">Latin words and numbers run together; empty when it has Chinese.</param>
/// <param name="Sound">Pinyin of a wholly Chinese form; else empty.</param>
/// <param name="Titled">True when it has a title word or a country: without them it would be an occupation.</param>
internal sealed record NearForm(Form Form, Word[] Words, double Weight, string Joined, string Sound, bool Titled);
