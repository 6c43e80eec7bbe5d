using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>The release and the liquid staking that a file was made with, as its own header says.</summary>
internal sealed record ScenarioRelease(SdkVersion Version, LiquidStakingModule LiquidStaking)
{
    internal bool HasLiquid => LiquidStaking != LiquidStakingModule.None;

    internal bool IsFork => LiquidStaking == LiquidStakingModule.SdkFork;

    internal static ScenarioRelease Of(JsonElement header)
    {
        string kind = header.Text("kind");
        string source = header.Text("source");
        Match named = Regex.Match(source, @"\bcosmos-sdk (v\d+\.\d+\.\d+(-lsm)?)", RegexOptions.None, TimeSpan.FromSeconds(1));
        Match patched = Regex.Match(kind, @"^sdk(\d\d)(\d+)$", RegexOptions.None, TimeSpan.FromSeconds(1));
        SdkVersion version = patched.Success
            ? new SdkVersion(0, Number(patched.Groups[1]), Number(patched.Groups[2]))
            : named.Success ? SdkVersion.Parse(named.Groups[1].Value) : throw new FormatException($"no release in '{source}'");
        return kind switch
        {
            "sdk" when !version.HasLiquidStaking => new ScenarioRelease(version, LiquidStakingModule.None),
            _ when patched.Success => new ScenarioRelease(version, LiquidStakingModule.None),
            "lsm" when version.HasLiquidStaking => new ScenarioRelease(version, LiquidStakingModule.SdkFork),
            "hub" when !version.HasLiquidStaking => new ScenarioRelease(version, LiquidStakingModule.Hub),
            _ => throw new FormatException($"kind '{kind}' of '{source}' is not known"),
        };
    }

    private static uint Number(Group digits) => uint.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
