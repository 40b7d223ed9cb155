namespace PolicyBot.Console.Access;

/// <summary>How the console is guarded.</summary>
internal enum ConsoleDoor
{
    /// <summary>People on this machine come in.</summary>
    Loopback,

    /// <summary>Everyone comes in who reaches the server.</summary>
    Open,

    /// <summary>Nobody comes in.</summary>
    Off,

    /// <summary>People come in after signing in.</summary>
    SignIn,
}
