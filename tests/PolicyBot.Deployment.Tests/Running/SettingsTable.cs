using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>The table of settings, made from the options classes, their defaults and their documentation comments.</summary>
internal static partial class SettingsTable
{
    // The classes that are bound to another section than their name says; empty: the root.
    private static readonly Dictionary<string, string> Sections = new() { ["BotIdentityOptions"] = "", ["ConversationStoreOptions"] = "Conversations", ["LimitOptions"] = "Limits" };

    // Set by another name, described in the text.
    private static readonly string[] Elsewhere = ["Conversations:ConnectionString"];

    public static string Make()
    {
        var table = new StringBuilder("| setting | default | what |\n|---|---|---|\n");
        foreach (var type in new[] { typeof(Program).Assembly, typeof(PolicyBot.Protocol.BotProtocolExtensions).Assembly }.SelectMany(a => a.GetExportedTypes())
            .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && t.Name != "RateOptions").OrderBy(SectionOf, StringComparer.Ordinal))
        {
            var comments = XDocument.Load(Path.Combine(AppContext.BaseDirectory, type.Assembly.GetName().Name + ".xml"));
            var defaults = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties().Where(p => p.CanWrite || typeof(IList<string>).IsAssignableFrom(p.PropertyType)))
            {
                var section = SectionOf(type);
                var name = section.Length == 0 ? property.Name : $"{section}:{property.Name}";
                if (Elsewhere.Contains(name)) continue;
                table.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Default(property.GetValue(defaults))} | {Comment(comments, type, property)} |\n");
            }
        }

        return table.ToString();
    }

    private static string SectionOf(Type type) => Sections.TryGetValue(type.Name, out var section) ? section : type.Name[..^"Options".Length];

    private static string Default(object? value) => value switch
    {
        null or "" => "",
        string text => $"`{text}`",
        TimeSpan time => $"`{time.ToString("c", CultureInfo.InvariantCulture)}`",
        bool flag => flag ? "`true`" : "`false`",
        Enum or int => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
        ICollection => "",
        _ => string.Join("<br>", value.GetType().GetProperties().Select(p => $"`{p.Name}` {Default(p.GetValue(value))}")),
    };

    private static string Comment(XDocument comments, Type type, PropertyInfo property)
    {
        var summary = comments.Descendants("member").Single(m => (string?)m.Attribute("name") == $"P:{type.FullName}.{property.Name}").Element("summary")!;
        var text = string.Concat(summary.Nodes().Select(n => n is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : n is XElement other ? (string?)other.Attribute("cref") ?? other.Value : n.ToString()));
        return Space().Replace(System.Net.WebUtility.HtmlDecode(text), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
