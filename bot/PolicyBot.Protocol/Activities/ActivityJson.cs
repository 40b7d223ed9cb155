using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>Activities to and from JSON: camelCase, nulls left out, Chinese readable.</summary>
public static class ActivityJson
{
    /// <summary>How deep incoming JSON may nest before it is refused.</summary>
    public const int MaxDepth = 32;

    /// <summary>The generated type information, with this library's options.</summary>
    public static ActivityJsonContext Default { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        // Bodies are application/json, never HTML, so only what JSON itself needs is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Which of two equal names counts would depend on the reader.
        AllowDuplicateProperties = false,
        // Our own cards may go deeper than what is let in.
        MaxDepth = 2 * MaxDepth,
    });

    /// <summary>Reads one activity.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not an activity.</exception>
    public static Activity Read(string json) => JsonSerializer.Deserialize(json, Default.Activity) ?? throw new JsonException("An activity must be a JSON object.");

    /// <summary>Reads an array of activities.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not an array of activities.</exception>
    public static IReadOnlyList<Activity> ReadMany(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListActivity) ?? [];

    /// <summary>Writes one activity.</summary>
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Default.Activity);

    /// <summary>Writes activities as an array, in UTF-8.</summary>
    public static byte[] WriteMany(IReadOnlyList<Activity> activities) => JsonSerializer.SerializeToUtf8Bytes(activities, Default.IReadOnlyListActivity);
}
