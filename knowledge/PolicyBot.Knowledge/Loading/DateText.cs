using System.Globalization;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Dates as data files write them: a day, a month or a year.</summary>
internal static class DateText
{
    public static bool IsDate(string text) => TryDay(text, out _) || TryMonth(text, out _) || (text.Length == 4 && text.All(char.IsAsciiDigit));

    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryMonth(string text, out DateOnly firstDay) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out firstDay);
}
