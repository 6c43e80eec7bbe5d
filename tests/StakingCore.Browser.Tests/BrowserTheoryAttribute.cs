namespace StakingCore.Browser.Tests;

/// <summary>Tests that need a browser, passed over with a reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserExecutable.SkipReason;
}
