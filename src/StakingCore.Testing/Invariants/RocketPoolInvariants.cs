using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Nodes;
using StakingCore.RocketPool.RewardTree;

namespace StakingCore.Testing;

/// <summary>What holds for every split of Rocket Pool, and after every step, as labelled properties.</summary>
public static partial class RocketPoolInvariants
{
    /// <summary>Node and users share the balance to the wei, and neither loses more than it put in.</summary>
    /// <param name="terms">The minipool's terms.</param>
    /// <param name="balance">The balance that was split, in wei.</param>
    /// <param name="shares">The split.</param>
    public static Property SharesSumToTheBalance(MinipoolTerms terms, Amount<Wei> balance, MinipoolShares shares) =>
        AmountInvariants.SumsToTheWhole(balance, shares.Node, shares.User)
            .And((shares.UserLoss <= terms.UserDeposit).Label($"the users lose {shares.UserLoss:L} of {terms.UserDeposit:L}"))
            .And((shares.BondLoss <= terms.NodeDeposit).Label($"the bond loses {shares.BondLoss:L} of {terms.NodeDeposit:L}"))
            .And((shares.Rewards <= balance).Label($"{shares.Rewards:L} of {balance:L} are rewards"));

    /// <summary>What a minipool held is paid, waits, or is rETH's; the RPL that is slashed comes out of the stake.</summary>
    /// <param name="held">What it held before.</param>
    /// <param name="rplStake">The RPL that could be slashed.</param>
    /// <param name="result">The distribution.</param>
    public static Property MinipoolDistributionConserves(MinipoolHoldings held, Amount<Rpl> rplStake, MinipoolDistribution result) =>
        AmountInvariants.SumsToTheWhole(held.Balance + held.Refund, result.NodePaid, result.RefundAfter, result.ToReth)
            .And(AmountInvariants.SumsToTheWhole(rplStake, result.Slash.Taken, result.Slash.StakeAfter));

    /// <summary>Execution fees are the node's and the users', to the wei.</summary>
    /// <param name="balance">What the distributor held, in wei.</param>
    /// <param name="fees">The split.</param>
    public static Property FeesSumToTheBalance(Amount<Wei> balance, FeeDistribution fees) => AmountInvariants.SumsToTheWhole(balance, fees.Node, fees.User);

    /// <summary>Node, voters, pDAO and rETH share a megapool's rewards to the wei.</summary>
    /// <param name="rewards">The rewards, in wei.</param>
    /// <param name="split">The split.</param>
    public static Property MegapoolRewardsSum(Amount<Wei> rewards, MegapoolRewards split) =>
        AmountInvariants.SumsToTheWhole(rewards, split.Node, split.Voter, split.Pdao, split.Reth);

    /// <summary>Rewards and what waited are paid or wait; debt falls by what rETH gets beyond its part; the owner is paid last.</summary>
    /// <param name="rewards">The rewards, split.</param>
    /// <param name="debt">The debt before, in wei.</param>
    /// <param name="refund">What waited before, in wei.</param>
    /// <param name="result">The distribution.</param>
    public static Property MegapoolDistributionConserves(MegapoolRewards rewards, Amount<Wei> debt, Amount<Wei> refund, MegapoolDistribution result) =>
        AmountInvariants.SumsToTheWhole(
                rewards.Node + rewards.Voter + rewards.Pdao + rewards.Reth + refund,
                result.RethReceived,
                result.VoterAmount,
                result.PdaoAmount,
                result.OwnerPaid,
                result.RefundAfter)
            .And((result.RethReceived + result.DebtAfter == rewards.Reth + debt).Label($"{result.RethReceived:L} to rETH, debt {debt:L} before and {result.DebtAfter:L} after"))
            .And((result.OwnerPaid.IsZero || result.DebtAfter.IsZero).Label($"the owner is paid {result.OwnerPaid:L} and owes {result.DebtAfter:L}"));

    /// <summary>What came back of a validator is paid or waits, its 32 ETH leave the capital, and the users are paid or owed their part.</summary>
    /// <param name="before">The megapool before.</param>
    /// <param name="withdrawn">What came back, in gwei.</param>
    /// <param name="exit">The exit.</param>
    public static Property MegapoolExitConserves(MegapoolCapital before, Amount<Gwei> withdrawn, MegapoolExit exit) =>
        AmountInvariants.SumsToTheWhole(withdrawn.ToWei() + before.Refund, exit.RethReceived, exit.OwnerPaid, exit.After.Refund)
            .And(AmountInvariants.SumsToTheWhole(EtherParts.Validator, exit.Parts.Node, exit.Parts.User))
            .And(AmountInvariants.SumsToTheWhole(before.NodeBond + before.UserCapital, exit.After.NodeBond, exit.After.UserCapital, exit.Parts.Node, exit.Parts.User))
            .And((exit.RethReceived + exit.After.Debt >= exit.Parts.User + before.Debt).Label("the users are neither paid nor owed their part"));

    /// <summary>The reward tree gives away what the interval collected, to the wei, and no more of the bonuses than all.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="result">The distribution.</param>
    public static Property RewardTreeSums(SmoothingPoolInterval interval, SmoothingPoolDistribution result) =>
        AmountInvariants.SumsToTheWhole(
                interval.Balance + interval.PendingVoterEther, result.RethEther, result.TotalNodeEther, result.TotalVoterEther, result.PdaoEther)
            .And(AmountInvariants.SumsToTheWhole(result.TotalNodeEther, result.NodeEther))
            .And(AmountInvariants.SumsToTheWhole(result.TotalVoterEther, result.VoterEther))
            .And((result.BonusScalar <= Fixed18.One).Label($"{result.BonusScalar} of the bonuses is paid"));
}
