using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Hears another grade of a certificate held, said without its name: "I'm a fellow now", 我只是准会员.</summary>
public sealed class GradeReader
{
    private readonly KnowledgeBase _knowledge;
    private readonly CertificateMatcher _matcher;
    private readonly Lexemes _lexemes;
    private readonly PhraseSet _grades;

    /// <summary>Learns the words for grades.</summary>
    /// <param name="knowledge">The register and its vocabulary.</param>
    /// <param name="matcher">Finds the certificate a body gives at that grade.</param>
    /// <param name="lexemes">Words that may stand around a grade.</param>
    public GradeReader(KnowledgeBase knowledge, CertificateMatcher matcher, Lexemes lexemes)
    {
        (_knowledge, _matcher, _lexemes) = (knowledge, matcher, lexemes);
        _grades = new PhraseSet(knowledge.Vocabulary.Levels.SelectMany(l => l.Value).Select(matcher.Folder.Fold));
    }

    /// <summary>The certificate of the grade said in place of the one held; null where more than a grade is said or the body has none so called.</summary>
    /// <param name="folded">The message without what belongs to other readers, folded.</param>
    /// <param name="held">Ids of the certificates held.</param>
    public CertificateReading? Read(string folded, IReadOnlyList<string> held)
    {
        if (held.Count == 0 || Grade(folded) is not { } grade) return null;
        foreach (var id in held)
        {
            var body = _knowledge.Qualifications[id].Issuer;
            var match = _matcher.Match($"{body.Name.En} {grade}", heedsDenials: false);
            if (match is { Decision: Decision.Accept, Candidates: [{ Qualification: { } certificate }] } && certificate.Issuer.Id == body.Id && certificate.Id != id)
            {
                return CertificateReading.None with { Named = [certificate.Id], Denied = [id] };
            }
        }

        return null;
    }

    // Strict: "a member of the chamber of commerce" is a member of something else.
    private string? Grade(string folded)
    {
        string? grade = null;
        while (folded.Length > 0)
        {
            if (_grades.Opening(folded) is { } found) (grade, folded) = (grade is null || grade == found ? found : "", Behind(folded, found));
            else if (_lexemes.Opening(LexemeList.AroundGrade, folded) is { } around) folded = Behind(folded, around);
            else return null;
        }

        return grade is { Length: > 0 } ? grade : null;
    }

    private static string Behind(string folded, string phrase) => phrase.Length < folded.Length ? folded[(phrase.Length + 1)..] : "";
}
