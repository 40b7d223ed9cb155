namespace PolicyBot.Understanding;

/// <summary>Turns a reading of an age into a fact, or into something to ask back.</summary>
internal static class AgeFacts
{
    public static Utterance Into(Utterance heard, AgeReading reading) => reading.Kind switch
    {
        AgeKind.Age => heard with { Age = reading.Age, Supposing = heard.Supposing || reading.Notes.HasFlag(AgeNotes.Hypothetical) },
        AgeKind.OutOfRange => heard with
        {
            Doubt = new DoubtfulAnswer(Doubtful.AgeOutOfRange, reading.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", [], []),
        },
        AgeKind.Ambiguous => heard with
        {
            Doubt = new DoubtfulAnswer(
                reading.Doubt switch
                {
                    AgeDoubt.NominalAge => Doubtful.AgeNominal,
                    AgeDoubt.Zodiac => Doubtful.AgeZodiac,
                    AgeDoubt.TwoAges => Doubtful.AgeTwo,
                    AgeDoubt.BirthYearOnly => Doubtful.AgeBirthday,
                    _ => Doubtful.AgeNotExact,
                },
                null, [], reading.Doubt is AgeDoubt.TwoAges or AgeDoubt.BirthYearOnly ? reading.Candidates : []),
        },
        _ => heard,
    };
}
