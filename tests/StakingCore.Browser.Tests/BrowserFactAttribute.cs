namespace StakingCore.Browser.Tests;

/// <summary>A test that needs a browser, passed over with a reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserExecutable.SkipReason;
}
