using System.Text.Json.Serialization;
using PolicyBot.Console.Answering;
using PolicyBot.Console.Certificates;
using PolicyBot.Console.Reporting;
using PolicyBot.Console.Searching;
using PolicyBot.Console.Sheets;

namespace PolicyBot.Console;

/// <summary>Source-generated JSON of the console.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConsoleData))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(CertificateCard))]
[JsonSerializable(typeof(ConsoleAnswer))]
[JsonSerializable(typeof(SheetCodeRequest))]
[JsonSerializable(typeof(ReopenedSheet))]
[JsonSerializable(typeof(ReportRequest))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportList))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
