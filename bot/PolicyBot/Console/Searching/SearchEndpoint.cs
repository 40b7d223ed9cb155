using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyBot.Console.Searching;

/// <summary><c>GET /console/search?q=</c>: suggestions while a name is being typed.</summary>
internal static class SearchEndpoint
{
    public static Ok<SuggestionList> Handle(string? q, SuggestionIndex index) => TypedResults.Ok(index.Search(q ?? ""));
}
