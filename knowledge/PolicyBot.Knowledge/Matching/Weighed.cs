namespace PolicyBot.Knowledge.Matching;

/// <summary>A qualification named exactly, weighed against what stands around the name.</summary>
/// <param name="Candidate">Which, and the evidence.</param>
/// <param name="Form">By which kind of name.</param>
/// <param name="Agrees">Country, issuer or grade said in the text agree.</param>
/// <param name="Contradicts">One of them does not.</param>
/// <param name="OriginAgrees">What agrees is country or issuer, not only the grade.</param>
internal sealed record Weighed(Candidate Candidate, FormKind Form, bool Agrees, bool Contradicts, bool OriginAgrees = true)
{
    public string Id => Candidate.Qualification.Id;
}
