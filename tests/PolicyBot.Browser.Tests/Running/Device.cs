namespace PolicyBot.Browser.Tests.Running;

/// <summary>What the visitor holds: 1280 × 800 with a mouse, or 390 × 844 with a finger.</summary>
public enum Device
{
    Desktop,
    Phone,
}
