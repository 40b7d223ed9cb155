using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Api;
using PolicyBot.Console.Certificates;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Console.Answering;

/// <summary>Asks the API's own code, so that console and partners can never get different verdicts, and adds script, text and sources.</summary>
internal sealed class AnswerMaker(KnowledgeBase knowledge, TimeProvider time, CallerScript script, PlainText plain)
{
    /// <summary>The answer, or the API's refusal.</summary>
    public (ConsoleAnswer? Answer, IResult? Refusal) Make(AssessmentRequest? request)
    {
        var result = AssessmentsEndpoint.Assess(request, knowledge, time).Result;
        if (result is not Ok<AssessmentResponse> { Value: { } response }) return (null, result);
        var (answers, date, version, _) = new AssessmentRequestReader(knowledge).Read(request!, Today.In(time));
        var facts = new AnswerFacts(answers, Assessor.Assess(answers, knowledge, date, version), response);
        return (new ConsoleAnswer(response, Sources(response), script.Write(facts), plain.Write(facts)), null);
    }

    private Dictionary<string, SourceLine> Sources(AssessmentResponse response) => response.Verdicts.SelectMany(v => v.Citations)
        .Concat(response.Steps.SelectMany(s => s.Citations))
        .Concat(response.Changes?.SelectMany(c => c.Citations) ?? [])
        .Select(c => c.Source).Distinct()
        .ToDictionary(id => id, id => CertificateCardEndpoint.ToLine(knowledge.Sources[id]));
}
