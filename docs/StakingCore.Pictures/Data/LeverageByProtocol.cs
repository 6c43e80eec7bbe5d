using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Leverage;

namespace StakingCore.Pictures.Data;

/// <summary>The most that an operator with 1,000 of its own may control, per unit of its own; none where a protocol sets no limit.</summary>
internal static class LeverageByProtocol
{
    private const int Own = 1_000;

    internal static PictureData Compute()
    {
        var picture = new PictureData("leverage");
        IEnumerable<(string Title, int Decimals, ILeverageLimit Limit)> limits =
        [
            .. LimitPreset.All.Select(preset => (preset.Title, preset.Decimals, preset.Limit)),

            .. ProtocolPresets.All.Where(preset => preset.Limit is ProportionalLimit { DelegatedPerOwn: null })
                .Select(preset => (preset.Title, preset.Decimals, preset.Limit)),
        ];
        foreach ((string title, int decimals, ILeverageLimit limit) in limits)
        {
            BigInteger own = Own * BigInteger.Pow(10, decimals);
            BigInteger? most = limit.MaximumDelegated((UInt128)own);
            picture.Add(("protocol", title), ("leverage", most is { } delegated ? new ExactRational(own + delegated, own) : null));
        }

        return picture;
    }
}
