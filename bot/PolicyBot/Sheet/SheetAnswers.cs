using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Sheet;

/// <summary>The answers as labelled lines.</summary>
internal sealed class SheetAnswers(SheetWords words, Facts facts)
{
    public IEnumerable<(Bilingual Label, Bilingual Value)> Lines(Answers answers)
    {
        foreach (var id in answers.Qualifications) yield return (words[SheetPhrase.Certificate], facts.WithIssuer(id));
        if (answers.Unrecognised) yield return (words[SheetPhrase.Certificate], words[SheetPhrase.NotRecognised]);
        if (answers.StatedCategories.Count > 0) yield return (words[SheetPhrase.Category], Phrases.Categories(answers.StatedCategories));
        yield return (words[SheetPhrase.Nationality], answers.Nationality is null ? words[SheetPhrase.NotSaid] : facts.Of(new Answers { Nationality = answers.Nationality, Country = answers.Country }));
        yield return (words[SheetPhrase.Age], answers.Age is null ? words[SheetPhrase.NotSaid] : words[SheetPhrase.AgeValue].With("age", answers.Age.Value.ToString(CultureInfo.InvariantCulture)));
        // Asked of mainland citizens only: for everybody else it changes nothing.
        if (answers.Nationality is NationalityGroup.MainlandChina) yield return (words[SheetPhrase.Hukou], answers.Hukou is null ? words[SheetPhrase.NotSaid] : facts.Of(new Answers { Hukou = answers.Hukou }));
    }
}
