using System.Text.Json.Serialization;

namespace PolicyBot.Sheet;

/// <summary>Answer of <c>POST /api/sheets</c>.</summary>
/// <param name="Code">The sealed answers.</param>
/// <param name="Url">Where the sheet opens for 60 days, as a path on this server.</param>
public sealed record SheetResponse(string Code, string Url);

/// <summary>Source-generated JSON of the sheet.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SheetResponse))]
internal sealed partial class SheetJson : JsonSerializerContext;
