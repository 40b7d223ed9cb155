using System.Text.Json;
using PolicyBot.Knowledge;
using PolicyBot.Protocol.Activities;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>What a channel's language tag (BCP 47) means here: the language, and how Chinese is written.</summary>
/// <param name="Language">Null where nothing is said.</param>
/// <param name="Script">Simplified unless the tag says otherwise.</param>
public readonly record struct LocaleTag(Language? Language, ChineseScript Script)
{
    private static readonly string[] Traditional = ["Hant", "CHT", "TW", "HK", "MO"];
    private static readonly string[] Simplified = ["Hans", "CHS"];

    /// <summary>The tag of an activity, or that of the client which sent it.</summary>
    public static LocaleTag Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Of(string.IsNullOrWhiteSpace(activity.Locale) ? ClientLocale(activity) : activity.Locale);
    }

    /// <summary>Reads a tag such as <c>zh-Hant-HK</c>, <c>zh_TW</c>, <c>yue</c> or <c>en-GB</c>.</summary>
    public static LocaleTag Of(string? tag)
    {
        var parts = (tag ?? "").Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0) return default;
        var cantonese = Is(parts[0], "yue") || parts.Skip(1).Any(p => Is(p, "yue"));
        if (!cantonese && !Is(parts[0], "zh") && !Is(parts[0], "cmn")) return new(Knowledge.Language.En, ChineseScript.Simplified);
        // The script is said outright or follows from the place: zh-Hans-HK is Simplified.
        var simplified = parts.Any(p => Simplified.Any(s => Is(p, s)));
        var traditional = !simplified && (parts[1..].Any(p => Traditional.Any(t => Is(p, t))) || (cantonese && !parts.Any(p => Is(p, "CN"))));
        return new(Knowledge.Language.Zh, traditional ? ChineseScript.Traditional : ChineseScript.Simplified);
    }

    private static string? ClientLocale(Activity activity) =>
        (activity.Entities ?? []).Where(e => e.Type == "clientInfo").Select(e => e.More is { } more && more.TryGetValue("locale", out var locale) && locale.ValueKind == JsonValueKind.String ? locale.GetString() : null)
            .FirstOrDefault(locale => locale is not null);

    private static bool Is(string part, string other) => part.Equals(other, StringComparison.OrdinalIgnoreCase);
}
