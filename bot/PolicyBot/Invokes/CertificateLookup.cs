using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Console.Searching;
using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Invokes;
using PolicyBot.Wording;

namespace PolicyBot.Invokes;

/// <summary>The message extension "look up a certificate": finds by name as it is typed, inserts a card with its sources.</summary>
internal sealed class CertificateLookup(KnowledgeBase knowledge, SuggestionIndex index, CertificateLookupCard card, Words words, TraditionalWriter traditional)
{
    private const int Most = 10;

    /// <summary><c>composeExtension/query</c>.</summary>
    public InvokeAnswer Query(Activity activity, DateTimeOffset now)
    {
        var reader = LocaleTag.Of(activity);
        var typed = Typed(activity.Value);
        var found = typed.Length == 0 ? Attested() : index.Search(typed).Items.Where(i => knowledge.Qualifications.ContainsKey(i.Id)).Select(i => i.Id);
        JsonNode[] results = [.. found.Take(Most).Select(id => Result(id, reader, now))];
        return results.Length == 0
            ? Nothing(reader)
            : Answer(Results(results));
    }

    /// <summary><c>composeExtension/selectItem</c>.</summary>
    public InvokeAnswer Select(Activity activity, DateTimeOffset now)
    {
        var reader = LocaleTag.Of(activity);
        return activity.Value is { ValueKind: JsonValueKind.Object } value && Text(value, "id") is { } id && knowledge.Qualifications.ContainsKey(id)
            ? Answer(Results(Card(id, reader, now)))
            : Nothing(reader);
    }

    // What people mean who have not typed anything yet: the certificates some source speaks of.
    private IEnumerable<string> Attested() => knowledge.Qualifications.Keys.Where(id => knowledge.Listings[id].Any());

    private JsonObject Result(string id, LocaleTag reader, DateTimeOffset now)
    {
        var result = Card(id, reader, now);
        var (title, text) = card.Preview(id, LanguageOf(reader));
        result["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                ["title"] = Written(title, reader), ["text"] = Written(text, reader), ["tap"] = new JsonObject { ["type"] = "invoke", ["value"] = new JsonObject { ["id"] = id } },
            },
        };
        return result;
    }

    private JsonObject Card(string id, LocaleTag reader, DateTimeOffset now)
    {
        var drawn = card.Draw(id, LanguageOf(reader), Api.Today.At(now));
        return new() { ["contentType"] = Attachment.AdaptiveCard, ["content"] = reader.Script == ChineseScript.Traditional ? CardScript.Traditional(drawn, traditional) : drawn };
    }

    private InvokeAnswer Nothing(LocaleTag reader) =>
        Answer(new JsonObject { ["type"] = "message", ["text"] = Written(words[Phrase.LookupNothing].In(LanguageOf(reader)), reader) });

    private string Written(string text, LocaleTag reader) => reader.Script == ChineseScript.Traditional ? traditional.Write(text) : text;

    private static Language LanguageOf(LocaleTag reader) => reader.Language ?? Language.En;

    private static JsonObject Results(params JsonNode[] attachments) =>
        new() { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray(attachments) };

    private static InvokeAnswer Answer(JsonObject extension) => new(200, new JsonObject { ["composeExtension"] = extension });

    private static string Typed(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } query || !query.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Array) return "";
        // Teams opens the box with a parameter "initialRun" that nobody typed.
        return parameters.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object && Text(p, "name") is not (null or "initialRun"))
            .Select(p => Text(p, "value")).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) ?? "";
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
