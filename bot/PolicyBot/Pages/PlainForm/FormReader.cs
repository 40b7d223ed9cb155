using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Pages.PlainForm;

/// <summary>Turns a filled-in form into answers, or says what is still open. The same matcher decides as in the conversation.</summary>
internal sealed class FormReader(KnowledgeBase knowledge, CertificateMatcher matcher)
{
    private const int MostCertificates = 12;

    /// <summary>The answers; or the form to show again.</summary>
    public (Answers? Answers, FormState State) Read(FormInput input, string language)
    {
        var ageIsFine = input.TryAge(out var age);
        var answers = input.Answers(age);
        // A country that is none of ours, or of another group, is left out: it never changes a verdict by itself.
        if (knowledge.Regions.TryGetValue(input.Country, out var region) && region.Group == answers.Nationality) answers = answers with { Country = input.Country };
        var (named, state) = Certificate(input, answers, language);
        state = state with { AgeWrong = !ageIsFine };
        return (state.IsOpen ? null : answers with { Qualifications = named, Unrecognised = input.ValidChoice == FormInput.NoneOfThese }, state);
    }

    private (IReadOnlyList<string> Named, FormState State) Certificate(FormInput input, Answers answers, string language)
    {
        var fine = new FormState(input);
        if (input.Certificate.Length == 0) return ([], answers.StatedCategories.Count > 0 ? fine : fine with { CertificateProblem = "FormNothing" });
        if (input.ValidChoice == FormInput.NoneOfThese) return ([], fine);
        if (input.Chosen is { Length: > 0 and <= MostCertificates } chosen && chosen.All(knowledge.Qualifications.ContainsKey)) return ([.. chosen.Distinct()], fine);
        var match = matcher.Match(input.Certificate);
        string[] ids = [.. match.Candidates.Select(c => c.Qualification.Id)];
        if ((match.Decision == Decision.Accept && !match.ExamOnly) || (match.Decision == Decision.Choose && match.Several)) return (ids, fine);
        var problem = match.Outside is { } outside ? outside.Reason.With("name", outside.Name).In(language == PageLanguage.Chinese ? Language.Zh : Language.En)
            : match.ExamOnly ? "FormExam"
            : ids.Length > 0 ? "FormWhich" : "FormUnknown";
        return ([], fine with { CertificateProblem = problem, Candidates = [.. match.Candidates.Select(c => c.Qualification)] });
    }
}
