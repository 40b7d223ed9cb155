using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Reads the activity in a request body and refuses what no bot should ever see.</summary>
internal static partial class ActivityReader
{
    /// <summary>The activity of a JSON request.</summary>
    public static async Task<Activity> ReadAsync(HttpRequest request) =>
        Parse(await RequestBody.ReadJsonAsync(request).ConfigureAwait(false));

    /// <summary>The activity in a piece of JSON.</summary>
    public static Activity Parse(ReadOnlyMemory<byte> body)
    {
        var activity = Deserialize(JsonCheck.Object(body).Span);
        if (string.IsNullOrEmpty(activity.Type)) throw RequestRefusedException.BadArgument("The activity needs a \"type\", such as \"message\".");
        CheckLength("type", activity.Type, ActivityLimits.NameLength);
        CheckLength("deliveryMode", activity.DeliveryMode, ActivityLimits.NameLength);
        CheckLength("locale", activity.Locale, ActivityLimits.NameLength);
        CheckLength("serviceUrl", activity.ServiceUrl, ActivityLimits.UrlLength);
        CheckLength("channelId", activity.ChannelId, ActivityLimits.NameLength);
        foreach (var (name, id) in Ids(activity)) CheckLength(name, id, ActivityLimits.IdLength);
        return activity with
        {
            Attachments = WithoutNulls(activity.Attachments),
            Entities = WithoutNulls(activity.Entities),
            MembersAdded = WithoutNulls(activity.MembersAdded),
            MembersRemoved = WithoutNulls(activity.MembersRemoved),
        };
    }

    private static Activity Deserialize(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Default.Activity)!;
        }
        catch (JsonException failure)
        {
            // The path may quote the sender's own property names: only plain ones are repeated.
            var where = failure.Path is { } path && PlainPath().IsMatch(path) ? $" at {path}" : "";
            throw RequestRefusedException.BadArgument($"The activity has a value of the wrong kind{where}.");
        }
    }

    private static (string Name, string? Id)[] Ids(Activity activity) =>
    [
        ("id", activity.Id), ("replyToId", activity.ReplyToId), ("from.id", activity.From?.Id), ("recipient.id", activity.Recipient?.Id),
        ("conversation.id", activity.Conversation?.Id), .. (activity.MembersAdded ?? []).Select(member => ("membersAdded.id", member?.Id)),
    ];

    private static void CheckLength(string name, string? value, int max)
    {
        if (value is null) return;
        if (value.Length > max) throw RequestRefusedException.BadArgument($"\"{name}\" is longer than {max} characters.");
        if (value.Any(char.IsControl)) throw RequestRefusedException.BadArgument($"\"{name}\" holds control characters.");
    }

    private static List<T>? WithoutNulls<T>(IReadOnlyList<T>? list) where T : class => list?.Where(item => item is not null).ToList();

    [GeneratedRegex(@"^\$[\w.\[\]]{0,80}$")]
    private static partial Regex PlainPath();
}
