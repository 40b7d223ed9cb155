using System.Text.Json.Serialization;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Api;

/// <summary>Source-generated JSON of the API.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CertificatesResponse))]
[JsonSerializable(typeof(AssessmentRequest))]
[JsonSerializable(typeof(AssessmentResponse))]
[JsonSerializable(typeof(TitleCheckRequest))]
[JsonSerializable(typeof(TitleCheckResponse))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Verdict))]
internal sealed partial class ApiJson : JsonSerializerContext;
