namespace PolicyBot.Console.Access;

/// <summary>Who may open the console; settings <c>Console:Access</c> and <c>Console:Oidc:…</c>.</summary>
/// <remarks>
/// <c>Loopback</c> (default): this machine only. <c>Open</c>: everyone who can reach the server, for networks that guard it themselves.
/// <c>Off</c>: nobody. With <c>Console:Oidc:Authority</c>, <c>ClientId</c> and <c>ClientSecret</c> everyone signs in, also on this machine;
/// limit who may at the identity provider (for Entra ID: "assignment required").
/// Behind a reverse proxy every caller's address is the proxy's. A proxy on this machine that sets no <c>X-Forwarded-For</c>,
/// <c>X-Forwarded-Host</c>, <c>Forwarded</c> or <c>Via</c> header cannot be told from a person sitting here: then set
/// <c>Console:Access</c> to <c>Off</c> or configure sign-in.
/// </remarks>
internal sealed record ConsoleAccess(ConsoleDoor Door, string Authority, string ClientId, string ClientSecret)
{
    /// <summary>True when callers sign in with OpenID Connect.</summary>
    public bool SignsIn => Door == ConsoleDoor.SignIn;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">A value is unknown, contradicts another or is half given; the message names the setting.</exception>
    public static ConsoleAccess Read(IConfigurationSection section)
    {
        string Oidc(string name) => section[$"Oidc:{name}"]?.Trim() ?? "";
        var (authority, id, secret) = (Oidc("Authority"), Oidc("ClientId"), Oidc("ClientSecret"));
        var word = section["Access"]?.Trim() ?? "";
        if (authority.Length + id.Length + secret.Length > 0)
        {
            if (authority.Length == 0 || id.Length == 0 || secret.Length == 0) throw new InvalidOperationException("Console:Oidc needs all of Authority, ClientId and ClientSecret.");
            if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri) || (uri.Scheme != "https" && !uri.IsLoopback)) throw new InvalidOperationException("Console:Oidc:Authority must be an https address.");
            if (word.Length > 0 && !Is("SignIn")) throw new InvalidOperationException($"Console:Access \"{word}\" contradicts Console:Oidc; leave one of them out.");
            return new ConsoleAccess(ConsoleDoor.SignIn, authority, id, secret);
        }

        var door = word.Length == 0 || Is("Loopback") ? ConsoleDoor.Loopback
            : Is("Open") ? ConsoleDoor.Open
            : Is("Off") ? ConsoleDoor.Off
            : throw new InvalidOperationException($"Console:Access must be Loopback, Open or Off, not \"{word}\"; for sign-in set Console:Oidc.");
        return new ConsoleAccess(door, "", "", "");

        bool Is(string name) => string.Equals(word, name, StringComparison.OrdinalIgnoreCase);
    }
}
