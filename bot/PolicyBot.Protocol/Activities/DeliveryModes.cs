namespace PolicyBot.Protocol.Activities;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>; an unknown value counts as <see cref="Normal"/> (A3111).</summary>
public static class DeliveryModes
{
    /// <summary>Replies go to the sender's <see cref="Activity.ServiceUrl"/>.</summary>
    public const string Normal = "normal";

    /// <summary>Replies come back in the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}
