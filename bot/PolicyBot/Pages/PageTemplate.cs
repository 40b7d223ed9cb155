using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PolicyBot.Pages;

/// <summary>An HTML file with <c>{{Name}}</c> (text, encoded) and <c>{{{Name}}}</c> (markup of ours, as is).</summary>
internal sealed partial class PageTemplate(string name)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _html = System.Text.Encoding.UTF8.GetString(Resource.Read($"Pages/{name}"));

    /// <summary>The page with every name replaced.</summary>
    /// <exception cref="InvalidOperationException">The page uses a name that has no value.</exception>
    public string Fill(IReadOnlyDictionary<string, string> values) => Placeholder().Replace(_html, match =>
    {
        var key = match.Groups[2].Value;
        if (!values.TryGetValue(key, out var value)) throw new InvalidOperationException($"Pages/{name}: nothing is called {key}.");
        return match.Groups[1].Length == 3 ? value : Encoder.Encode(value);
    });

    [GeneratedRegex(@"(\{{2,3})(\w+)\}{2,3}")]
    private static partial Regex Placeholder();
}
