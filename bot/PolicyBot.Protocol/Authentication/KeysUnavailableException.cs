namespace PolicyBot.Protocol.Authentication;

/// <summary>The issuer's signing keys were never fetched and cannot be now: no token can be judged.</summary>
internal sealed class KeysUnavailableException(string message, Exception cause) : Exception(message, cause);
