using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>Both languages on both devices.</summary>
public static class Everyone
{
    public static TheoryData<string, Device> InEveryWay => new()
    {
        { "en", Device.Desktop },
        { "en", Device.Phone },
        { "zh", Device.Desktop },
        { "zh", Device.Phone },
    };
}
