using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyBot.Api;

/// <summary>Problem details (RFC 9457) that say what to do.</summary>
public static class Problems
{
    private const int LongestQuote = 60;

    /// <summary>An instruction for failures that are not explained where they happen.</summary>
    public static string? WhatToDo(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => "Send JSON of the shape that /openapi/v1.json describes; unknown properties and numbers written as text are refused.",
        StatusCodes.Status404NotFound => "There is nothing here; /openapi/v1.json lists the addresses.",
        StatusCodes.Status405MethodNotAllowed => "Use the HTTP method that /openapi/v1.json names for this address.",
        StatusCodes.Status413PayloadTooLarge => "Send a smaller body.",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON in UTF-8, with Content-Type: application/json.",
        StatusCodes.Status500InternalServerError => "Something went wrong on our side and was logged; please try again.",
        StatusCodes.Status503ServiceUnavailable => "This could not be done right now; please try again in a few seconds.",
        _ => null,
    };

    /// <summary>What was sent, short enough to be said back.</summary>
    public static string Quote(string? value) => value is null ? "null" : value.Length <= LongestQuote ? $"\"{value}\"" : $"\"{value[..LongestQuote]}…\"";

    /// <summary>400 with an instruction.</summary>
    public static ProblemHttpResult BadRequest(string whatToDo) => TypedResults.Problem(title: "The request cannot be used.", detail: whatToDo, statusCode: StatusCodes.Status400BadRequest);
}
