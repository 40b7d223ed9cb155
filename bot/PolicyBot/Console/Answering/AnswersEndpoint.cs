using System.Text;
using PolicyBot.Api;

namespace PolicyBot.Console.Answering;

/// <summary><c>POST /console/answers</c> and <c>/console/answers.csv</c>; the body is that of <c>POST /api/assessments</c>.</summary>
internal static class AnswersEndpoint
{
    public static IResult Handle(AssessmentRequest? request, AnswerMaker maker)
    {
        var (answer, refusal) = maker.Make(request);
        return refusal ?? TypedResults.Ok(answer);
    }

    public static IResult HandleCsv(AssessmentRequest? request, AnswerMaker maker)
    {
        var (answer, refusal) = maker.Make(request);
        if (answer is null) return refusal!;
        // Excel takes a file without the mark for one in the machine's own code page.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvExport.Write(answer))];
        return TypedResults.File(bytes, "text/csv; charset=utf-8", "policybot-answer.csv");
    }
}
