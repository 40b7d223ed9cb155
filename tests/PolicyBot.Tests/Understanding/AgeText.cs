using PolicyBot.Understanding;

namespace PolicyBot.Tests.Understanding;

/// <summary>Readings as short lines, so that tables of cases can be read by a person.</summary>
internal static class AgeText
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static string Of(AgeReading reading) => reading.Kind switch
    {
        AgeKind.None => "none",
        AgeKind.Age => $"{reading.Age}{Extras(reading)}",
        AgeKind.Ambiguous => string.Join(' ', reading.Candidates.Select(c => $"{c}").Prepend($"{reading.Doubt}")),
        _ => $"out {reading.Number}",
    };

    private static string Extras(AgeReading reading) =>
        (reading.Notes.HasFlag(AgeNotes.FromBirthDate) ? " born" : "")
        + (reading.Notes.HasFlag(AgeNotes.TurningSoon) ? " soon" : "")
        + (reading.Notes.HasFlag(AgeNotes.Hypothetical) ? " supposed" : "")
        + (reading.Subject == Subject.Other ? " other" : "");
}
