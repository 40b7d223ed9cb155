using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using PolicyBot.Knowledge;

namespace PolicyBot.Sheet;

/// <summary>Writes HTML in which every text is encoded: markup is only what the code itself spells out.</summary>
internal sealed partial class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new();

    /// <summary>Markup with encoded values: <c>$"&lt;p&gt;{text}&lt;/p&gt;"</c>.</summary>
    public Html Add(ref Markup markup)
    {
        _html.Append(markup.Take());
        return this;
    }

    /// <summary>Constant markup.</summary>
    public Html Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>A text in both languages, side by side on paper, one above the other on a phone.</summary>
    public Html Pair(string tag, Bilingual words, string extra = "") =>
        Raw($"<div class=\"pair{extra}\"><{tag} lang=\"zh-Hans\">").Text(words.Zh).Raw($"</{tag}><{tag} lang=\"en\">").Text(words.En).Raw($"</{tag}></div>");

    /// <summary>Two blocks side by side, the second made like the first.</summary>
    public Html Sides(Action<Language> side)
    {
        Raw("<div class=\"pair\"><div lang=\"zh-Hans\">");
        side(Language.Zh);
        Raw("</div><div lang=\"en\">");
        side(Language.En);
        return Raw("</div></div>");
    }

    /// <summary>An encoded sentence; its hotline numbers stay on one line and can be tapped.</summary>
    public Html Text(string text) => Raw(Hotline().Replace(Encoder.Encode(text), "<a class=\"tel\" href=\"tel:021$1\">021-$1</a>"));

    /// <summary>A paragraph of one sentence; <paramref name="keys"/> are ids of sources, each leading to the list at the end.</summary>
    public Html Sentence(string text, string name = "", IEnumerable<string>? keys = null)
    {
        Add($"<p class=\"{name}\">").Text(text);
        if (keys is not null)
        {
            Raw(" <span class=\"keys\">");
            foreach (var key in keys.Distinct()) Add($"<a href=\"#{key}\">{key}</a> ");
            Raw("</span>");
        }

        return Raw("</p>");
    }

    public override string ToString() => _html.ToString();

    [GeneratedRegex(@"\b021-(12333|12367)\b")]
    private static partial Regex Hotline();

    /// <summary>Collects an interpolated string, encoding what is put into it.</summary>
    [InterpolatedStringHandler]
    internal ref struct Markup(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 24));

        public readonly void AppendLiteral(string text) => _text.Append(text);

        public readonly void AppendFormatted(string text) => _text.Append(Encoder.Encode(text));

        public readonly StringBuilder Take() => _text;
    }
}
