using System.Globalization;
using ICU4N.Text;
using Microsoft.AspNetCore.Http;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Pages.PlainForm;

/// <summary>What came with the plain form, as typed.</summary>
/// <param name="Certificate">Name of a certificate in the person's own words; may be empty.</param>
/// <param name="Asked">The name for which candidates were offered, to tell whether it was changed since.</param>
/// <param name="Choice">Id of the candidate picked (the chat posts several, by commas), <see cref="NoneOfThese"/>, or empty.</param>
/// <param name="Category">A to D (the chat posts several, by commas), or empty.</param>
/// <param name="Nationality">Name of a nationality group, or empty.</param>
/// <param name="Country">Code of a country; only the chat knows it.</param>
/// <param name="Age">Age in years as typed, or empty.</param>
/// <param name="Hukou">Name of a hukou, or empty.</param>
internal sealed record FormInput(string Certificate, string Asked, string Choice, string Category, string Nationality, string Country, string Age, string Hukou)
{
    /// <summary>The choice of somebody whose certificate is not among those offered.</summary>
    public const string NoneOfThese = "none";

    /// <summary>Longer names are cut: no certificate has one.</summary>
    public const int LongestName = 200;

    private const int OldestAge = 120;

    /// <summary>Nothing filled in.</summary>
    public static readonly FormInput Empty = new("", "", "", "", "", "", "", "");

    /// <summary>Reads what was posted; whatever is missing is empty.</summary>
    public static FormInput Of(IFormCollection form)
    {
        return new FormInput(Text("certificate"), Text("asked"), Text("choice"), Text("category"), Text("nationality"), Text("country"), Text("age"), Text("hukou"));

        string Text(string name) => form[name].ToString().Trim() is { Length: > LongestName } text ? text[..LongestName] : form[name].ToString().Trim();
    }

    /// <summary>The choice, as long as the name it was offered for still stands.</summary>
    public string ValidChoice => Asked == Certificate ? Choice : "";

    /// <summary>The ids in it; none for <see cref="NoneOfThese"/>.</summary>
    public string[] Chosen => ValidChoice == NoneOfThese ? [] : ValidChoice.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when the age is left out or is a whole number of years from 0 to 120; full-width digits count.</summary>
    public bool TryAge(out int? age)
    {
        age = null;
        if (Age.Length == 0) return true;
        // ICU4N's, because .NET's own leaves text alone under invariant globalization. Half a surrogate pair is not a digit.
        if (Age.Any(char.IsSurrogate)) return false;
        if (!int.TryParse(Normalizer2.NFKCInstance.Normalize(Age), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years > OldestAge) return false;
        age = years;
        return true;
    }

    /// <summary>The answers without a certificate.</summary>
    public Answers Answers(int? age) => new()
    {
        StatedCategories = [.. Category.Split(',').Select(One<Category>).OfType<Category>().Distinct().Order()],
        Nationality = One<NationalityGroup>(Nationality),
        Age = age,
        Hukou = One<Hukou>(Hukou),
    };

    // Only names: Enum.TryParse would take "7" too.
    private static T? One<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;
}
