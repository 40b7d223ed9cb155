using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyBot.Api;

/// <summary>Problem details (RFC 9457) that say what to do.</summary>
public static class Problems
{
    /// <summary>400 with an instruction.</summary>
    public static ProblemHttpResult BadRequest(string whatToDo) => TypedResults.Problem(title: "The request cannot be used.", detail: whatToDo, statusCode: StatusCodes.Status400BadRequest);
}
