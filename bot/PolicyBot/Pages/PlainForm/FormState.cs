using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Pages.PlainForm;

/// <summary>The form as it is shown again: what was typed, what is wrong with it, what may have been meant.</summary>
/// <param name="Input">What was typed.</param>
/// <param name="CertificateProblem">Key of page-words.json, or a sentence of the knowledge; null if the certificate is fine.</param>
/// <param name="AgeWrong">True when the age is no age.</param>
/// <param name="Candidates">Certificates that may be meant; null when none are asked about.</param>
internal sealed record FormState(FormInput Input, string? CertificateProblem = null, bool AgeWrong = false, IReadOnlyList<Qualification>? Candidates = null)
{
    /// <summary>The form before anything was typed.</summary>
    public static readonly FormState Blank = new(FormInput.Empty);

    /// <summary>True when it must be shown again.</summary>
    public bool IsOpen => CertificateProblem is not null || AgeWrong;
}
