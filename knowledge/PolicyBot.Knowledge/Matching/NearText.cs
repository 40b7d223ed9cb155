namespace PolicyBot.Knowledge.Matching;

/// <summary>What a text holds besides noise, in the shapes the near stage compares.</summary>
internal sealed class NearText
{
    private readonly Partners _partners;
    private readonly Word[] _han = [];
    private readonly Word[] _latin = [];
    private readonly int[] _hanPlaces = [];
    private readonly int[] _latinPlaces = [];
    private readonly bool _brand;
    private readonly string _joined = "";
    private readonly string _pinyin = "";
    private readonly bool _isPinyin;
    private readonly uint _joinedMask;
    private readonly uint _pinyinMask;
    private readonly List<string> _abbreviations = [];

    public NearText(Word[] words, List<Unit> content, List<Unit> unexplained)
    {
        Words = words;
        _partners = Partners.For(words);
        if (words.Any(w => w.Kind == UnitKind.Han) && words.Any(w => w.Kind == UnitKind.Latin))
        {
            Word[] compared = words.Length > Partners.Most ? words[..Partners.Most] : words;
            _han = [.. compared.Where(w => w.Kind == UnitKind.Han)];
            _latin = [.. compared.Where(w => w.Kind != UnitKind.Han)];
            var (han, latin) = (0, 0);
            _hanPlaces = [.. compared.Select(w => w.Kind == UnitKind.Han ? han++ : -1)];
            _latinPlaces = [.. compared.Select(w => w.Kind == UnitKind.Han ? -1 : latin++)];
        }

        _brand = unexplained is [{ Capitals: true }];
        if (content.All(u => u.Kind != UnitKind.Han))
        {
            _joined = string.Concat(content.Select(u => u.Stem));
            _pinyin = Sounds.FromTyped(string.Concat(content.Select(u => u.Text)));
            (_joinedMask, _pinyinMask) = (Edits.Mask(_joined), Edits.Mask(_pinyin));
            _isPinyin = Sounds.IsPinyin(_pinyin);
            if (content.All(u => u.Kind == UnitKind.Latin && !u.Capitals)) Initials = string.Concat(content.Select(u => u.Text));
        }

        foreach (var unit in unexplained)
        {
            // In a sentence only capitals look like an abbreviation.
            if (unit.Kind == UnitKind.Latin && unit.Text.Length >= 4 && (unit.Capitals || content.Count <= 2)) _abbreviations.Add(unit.Text);
        }

        if (content.Count is 2 or 3 && _joined.Length is >= 4 and <= 9) _abbreviations.Add(_joined);
    }

    public Word[] Words { get; }

    /// <summary>What may be the first letters of pinyin: txjrfxs; else empty.</summary>
    public string Initials { get; } = "";

    /// <summary>True when the text is a stretch of the form: 六西格玛黑带 of 注册六西格玛黑带.</summary>
    public bool IsStretchOf(NearForm form)
    {
        if (Words.Length < (Words is [{ Kind: UnitKind.Han }, ..] ? 4 : 2)) return false;
        for (var start = 0; start + Words.Length <= form.Words.Length; start++)
        {
            var i = 0;
            while (i < Words.Length && form.Words[start + i].Text == Words[i].Text) i++;
            if (i == Words.Length) return true;
        }

        return false;
    }

    /// <summary>Half of the name in one language, half in the other: 六西格玛 Black Belt. Each half is some evidence; together they may be enough.</summary>
    public double Mixed(NearForm[] forms)
    {
        if (_han.Length < 2) return 0;
        double han = 0, latin = 0;
        foreach (var form in forms)
        {
            if (form.Form.Kind is FormKind.Acronym or FormKind.Loose) continue;
            if (form.Joined.Length > 0) latin = Math.Max(latin, NearScorer.Score(_latin, _latinPlaces, _partners, form));
            else han = Math.Max(han, NearScorer.Score(_han, _hanPlaces, _partners, form));
        }

        return han == 0 || latin == 0 ? 0 : 1 - ((1 - han) * (1 - latin));
    }

    /// <summary>The text word by word against a form.</summary>
    public double Score(NearForm form) => NearScorer.Score(Words, null, _partners, form);

    /// <summary>The whole text against the whole form.</summary>
    public double Whole(NearForm form) => Math.Max(
        WholeScorer.Spelling(_joined, _joinedMask, form),
        form.Sound.Length == 0 || _pinyin.Length == 0 ? 0 : Math.Max(WholeScorer.Pinyin(_pinyin, _pinyinMask, form), _isPinyin ? WholeScorer.PinyinWithin(_pinyin, form) : 0));

    /// <summary>A mistyped abbreviation.</summary>
    public double Slip(NearForm form)
    {
        var best = 0.0;
        foreach (var typed in _abbreviations) best = Math.Max(best, WholeScorer.Acronym(typed, form));
        return best;
    }

    /// <summary>True for one Latin word in capitals that is a word of the form: LEED.</summary>
    public bool IsPartOf(NearForm form)
    {
        if (!_brand || Words is not [{ Kind: UnitKind.Latin, Text.Length: >= 4 } only]) return false;
        foreach (ref readonly var word in form.Words.AsSpan())
        {
            if (word.Text == only.Text) return true;
        }

        return false;
    }
}
