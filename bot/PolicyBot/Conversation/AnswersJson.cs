using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation;

/// <summary>The stored form of a conversation.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(Answers))]
public sealed partial class AnswersJson : JsonSerializerContext
{
    /// <summary>Writes a state for the store.</summary>
    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, Default.ConversationState);

    /// <summary>Reads a state from the store; a state that cannot be read starts a new conversation rather than failing every turn.</summary>
    public static ConversationState Read(string? json)
    {
        if (json is null) return new ConversationState();
        try
        {
            return JsonSerializer.Deserialize(json, Default.ConversationState) ?? new ConversationState();
        }
        catch (JsonException)
        {
            return new ConversationState();
        }
    }
}
