using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Blocks;

/// <summary>What a block has to withdraw.</summary>
/// <param name="Payments">The payments, in order; at most 16.</param>
/// <param name="ProcessedPartials">How many pending partial withdrawals are done with, those included that pay nothing.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ExpectedWithdrawals(ImmutableArray<Withdrawal> Payments, int ProcessedPartials)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ExpectedWithdrawals), PrintMembers);
}
