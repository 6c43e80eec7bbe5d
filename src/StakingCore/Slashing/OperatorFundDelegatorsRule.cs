using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>Rule E with three tranches: the operator's own stake, then an insurance fund, then the delegators.</summary>
/// <remarks>Bonds with a cover fund before the depositors. For any other order see <see cref="Waterfall"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record OperatorFundDelegatorsRule : LossRule
{
    internal OperatorFundDelegatorsRule(UInt128 fund) => Fund = fund;

    /// <inheritdoc />
    public override string Name => "operatorFundDelegators";

    /// <summary>What the fund holds, in base units.</summary>
    public UInt128 Fund { get; }

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        UInt128 own = TakeFromOperatorFirst(in call);
        UInt128 unpaid = call.Penalty - own;
        var fund = UInt128.Min(Fund, unpaid);
        call.Steps?.Add(LossParty.Fund, LossReason.Remainder, "min(F, rest)", unpaid, Fund, fund);
        UInt128 rest = unpaid - fund;
        UInt128 delegated = TakeRestFromDelegators(in call, rest);
        return new LossTotals(own, 0, delegated, fund, rest - delegated);
    }
}
