namespace PolicyBot.Api;

/// <summary>The day it is in Shanghai, where the list is in force.</summary>
public static class Today
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>Today by the given clock, whatever the machine's zone.</summary>
    public static DateOnly In(TimeProvider time) => At(time.GetUtcNow());

    /// <summary>The day in Shanghai at a moment.</summary>
    public static DateOnly At(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Shanghai).DateTime);
}
