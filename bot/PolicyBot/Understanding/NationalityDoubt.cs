namespace PolicyBot.Understanding;

/// <summary>Why a nationality has to be asked back.</summary>
public enum NationalityDoubt
{
    /// <summary>Several nationalities: which passport would be used?</summary>
    Dual,

    /// <summary>A word several regions share (澳籍, 港澳居民, Congolese): which of them?</summary>
    Shared,

    /// <summary>A place where the person lives, works, studies or was born.</summary>
    ResidenceOnly,

    /// <summary>Permanent residence abroad, which is no nationality.</summary>
    GreenCard,
}
