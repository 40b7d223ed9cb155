using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Telemetry;

namespace PolicyBot.Protocol.Limits;

/// <summary>The limits that need to know who asks for what: per token, per conversation, per address that shows bad tokens.</summary>
internal sealed class RequestLimits(IOptions<LimitOptions> options, BotMeters meters, TimeProvider time)
{
    private readonly Buckets _tokens = new(options.Value.Token, time);
    private readonly Buckets _conversations = new(options.Value.Conversation, time);
    private readonly Buckets _starts = new(options.Value.NewConversations, time);
    private readonly Buckets _refusals = new(options.Value.Refusals, time);

    /// <summary>Counts a request made with a valid token.</summary>
    public void CountRequest(string conversation) => Take(_tokens, conversation, "token", "Too many requests for this conversation; wait a moment.");

    /// <summary>Counts a token for a new conversation.</summary>
    public void CountStart(HttpContext context) => Take(_starts, AddressOf(context), "starts", "Too many new conversations from this address; wait a moment.");

    /// <summary>Counts a message.</summary>
    public void CountMessage(string conversation) => Take(_conversations, conversation, "conversation", "Too many messages at once; wait a few seconds and send this one again.");

    /// <summary>Counts a refused token; the refusal itself, or 429 for an address that shows too many.</summary>
    public RequestRefusedException CountRefusal(HttpContext context, RequestRefusedException refusal)
    {
        if (!options.Value.Enabled || _refusals.TryTake(AddressOf(context), out var wait)) return refusal;
        meters.Limited("refusals");
        return RequestRefusedException.TooMany("Too many refused tokens from this address; wait a moment.", wait);
    }

    /// <summary>Who calls, as far as the network says; a household or server with IPv6 has a whole /64 of addresses.</summary>
    public static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } bytes ? new IPAddress([.. bytes[..8], .. new byte[8]]).ToString() : address.ToString();
    }

    private void Take(Buckets buckets, string key, string limit, string title)
    {
        if (!options.Value.Enabled || buckets.TryTake(key, out var wait)) return;
        meters.Limited(limit);
        throw RequestRefusedException.TooMany(title, wait);
    }
}
