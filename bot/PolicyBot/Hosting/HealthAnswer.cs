using System.Text.Json.Serialization;

namespace PolicyBot.Hosting;

/// <summary>Body of <c>/health</c>.</summary>
/// <param name="Status">Healthy, Degraded or Unhealthy.</param>
/// <param name="VersionId">The knowledge being served, once ready.</param>
/// <param name="Problems">What is not well, by check.</param>
public sealed record HealthAnswer(string Status, string? VersionId, IReadOnlyDictionary<string, string> Problems);

/// <summary>Source-generated JSON of <c>/health</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
