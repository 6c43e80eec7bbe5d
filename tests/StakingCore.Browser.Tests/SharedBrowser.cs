namespace StakingCore.Browser.Tests;

/// <summary>Tests that share one browser and one set of pages.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>
{
    internal const string Name = "browser";
}
