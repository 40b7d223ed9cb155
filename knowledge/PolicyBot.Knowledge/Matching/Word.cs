namespace PolicyBot.Knowledge.Matching;

/// <summary>A unit as the near scorer compares it.</summary>
/// <param name="Text">Its stem.</param>
/// <param name="Kind">Script.</param>
/// <param name="Weight">How much it says: rare words say more than "certified" or 师.</param>
/// <param name="Mask">Its letters, for quick rejection.</param>
/// <param name="Sound">Reading of a Chinese character by number, else 0.</param>
/// <param name="OtherSound">Its second reading, if it has one, else 0.</param>
/// <param name="Break">True when it stands apart from the word before: punctuation or unrelated words between.</param>
/// <param name="OtherWord">True when it makes a word of some name with the character behind it.</param>
/// <param name="Country">True for a word of a country's name.</param>
/// <param name="Id">Number of a form's word, the same for the same stem; 0 for a word of a text.</param>
internal readonly record struct Word(string Text, UnitKind Kind, double Weight, uint Mask, ushort Sound, ushort OtherSound, bool Break, bool OtherWord = false, bool Country = false, int Id = 0);

/// <summary>A form as the near scorer compares it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Words">Its words without noise.</param>
/// <param name="Weight">Their weight together.</param>
/// <param name="Joined">Latin words and numbers run together; empty when it has Chinese.</param>
/// <param name="Sound">Pinyin of a wholly Chinese form; else empty.</param>
/// <param name="Titled">True when it has a title word or a country: without them it would be an occupation.</param>
/// <param name="Shared">True when it is its row's own only by a word that says nothing: 国际注册会计师.</param>
internal sealed record NearForm(Form Form, Word[] Words, double Weight, string Joined, string Sound, bool Titled, bool Shared)
{
    /// <summary>The letters of the joined form, for quick rejection.</summary>
    public uint JoinedMask { get; } = Edits.Mask(Joined);

    /// <summary>The letters of its pinyin.</summary>
    public uint SoundMask { get; } = Edits.Mask(Sound);
}
