using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>Who gets what of one minipool or megapool, with the steps that lead there. Amounts in wei.</summary>
internal sealed record RocketPoolShareRow(
    string Id, Amount<Wei> Balance, Amount<Wei> Node, Amount<Wei> Users, Amount<Wei> Others, IReadOnlyList<(string Step, string Value)> Steps)
{
    internal static IReadOnlyList<RocketPoolShareRow> Of(RocketPoolFile file) =>
    [
        .. file.Minipools.Select(minipool => OfMinipool(file, minipool)),
        .. file.Megapools.Select(OfMegapool),
    ];

    private static RocketPoolShareRow OfMinipool(RocketPoolFile file, RocketPoolMinipool minipool)
    {
        RocketPoolOutcome<MinipoolShares> outcome;
        try
        {
            outcome = MinipoolShares.Compute(file.Release, minipool.Terms, minipool.Balance);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException($"{file.Source.Name}: found a split of {minipool.Id} beyond 2^128 - 1 wei, expected amounts below");
        }

        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidInputException($"{file.Source.Name}: found a minipool {minipool.Id} that cannot be split ({refusal}), expected one that can");
        }

        MinipoolShares shares = outcome.Value;
        return new RocketPoolShareRow(
            minipool.Id,
            minipool.Balance,
            shares.Node,
            shares.User,
            default,
            [
                ("bond", $"{minipool.Terms.NodeDeposit:L}"),
                ("borrowed", $"{minipool.Terms.UserDeposit:L}"),
                ("fee", $"{minipool.Terms.NodeFee}"),
                ("split as rewards", $"{shares.Rewards:L}"),
                ("lost of the bond", $"{shares.BondLoss:L}"),
                ("lost by users", $"{shares.UserLoss:L}"),
                ("penalty", $"{shares.Penalty:L}"),
                ("node", $"{shares.Node:L}"),
                ("users, dust included", $"{shares.User:L}"),
            ]);
    }

    private static RocketPoolShareRow OfMegapool(RocketPoolMegapool megapool)
    {
        MegapoolRewards rewards = MegapoolRewards.Compute(megapool.Pending, megapool.Split, megapool.CapitalRatio);
        MegapoolDistribution result = MegapoolDistribution.Compute(rewards, megapool.Debt, megapool.Refund, megapool.IsOwner ? Caller.Owner : Caller.Other);
        return new RocketPoolShareRow(
            megapool.Id,
            megapool.Pending + megapool.Refund,
            result.OwnerPaid + result.RefundAfter,
            result.RethReceived,
            result.VoterAmount + result.PdaoAmount,
            [
                ("capital ratio as stored", $"{megapool.CapitalRatio}"),
                ("node's part of rewards, dust included", $"{rewards.Node:L}"),
                ("part of rETH", $"{rewards.Reth:L}"),
                ("part of voters", $"{rewards.Voter:L}"),
                ("part of the pDAO", $"{rewards.Pdao:L}"),
                ("debt paid to rETH", $"{megapool.Debt - result.DebtAfter:L}"),
                ("debt left", $"{result.DebtAfter:L}"),
                ("paid to the owner", $"{result.OwnerPaid:L}"),
                ("waits for the owner", $"{result.RefundAfter:L}"),
            ]);
    }
}
