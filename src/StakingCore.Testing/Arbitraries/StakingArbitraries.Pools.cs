using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lido;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.Testing;

/// <content>Rocket Pool's minipools and megapools, and Lido's shares and bonds.</content>
public static partial class StakingArbitraries
{
    /// <summary>Terms of minipools: a bond of up to 32 ETH, the rest borrowed, fees up to one, penalties up to two.</summary>
    public static Arbitrary<MinipoolTerms> MinipoolTerms() => Compose.Of(
        Parts.OneOf(MinipoolDepositType.Variable, MinipoolDepositType.Half, MinipoolDepositType.Full, MinipoolDepositType.Empty, MinipoolDepositType.None),
        EtherParts.Bonds,
        EtherParts.Proper,
        Penalties,
        Penalties,
        static (type, bond, fee, penalty, most) => new MinipoolTerms
        {
            DepositType = type,
            NodeDeposit = bond,
            UserDeposit = EtherParts.Validator - bond,
            NodeFee = fee,
            PenaltyRate = penalty,
            MaximumPenaltyRate = most,
        },
        static terms => (terms.DepositType, terms.NodeDeposit, terms.NodeFee, terms.PenaltyRate, terms.MaximumPenaltyRate));

    /// <summary>What minipools hold: balances around the lines of the split, refunds, shortfalls that wait for RPL.</summary>
    public static Arbitrary<MinipoolHoldings> MinipoolHoldings() => Compose.Of(
        EtherParts.Balances,
        EtherParts.Balances,
        EtherParts.Bonds,
        Parts.Flags,
        static (balance, refund, slash, returned) => new MinipoolHoldings
        {
            Balance = balance,
            Refund = refund,
            SlashBalance = slash,
            HasReturnedCapital = returned,
        },
        static held => (held.Balance, held.Refund, held.SlashBalance, held.HasReturnedCapital));

    /// <summary>Strikes and the penalty that they set.</summary>
    public static Arbitrary<MinipoolStrikes> MinipoolStrikes() => Compose.Of(
        Parts.Word(12), Penalties, static (count, rate) => new MinipoolStrikes(count, rate), static strikes => (strikes.Count, strikes.PenaltyRate));

    /// <summary>Bonds of megapools: 1 to 4 ETH from the third validator on.</summary>
    public static Arbitrary<MegapoolBond> MegapoolBonds() => Compose.Of(
        Parts.Short(4_000, 1_000),
        static milli => new MegapoolBond(EtherParts.Milli(milli)),
        static bond => (uint)(bond.Reduced.BaseUnits / EtherParts.Milli(1).BaseUnits));

    /// <summary>
    /// Megapools of up to 64 assigned and 8 queued validators: bond and borrowed are 32 ETH for each; debt, refund, and 31 ETH set
    /// aside for some.
    /// </summary>
    public static Arbitrary<MegapoolCapital> MegapoolCapitals() => Compose.Of(
        Compose.Pair(Parts.Short(64), EtherParts.Bonds),
        Compose.Pair(Parts.Short(8), EtherParts.Bonds),
        EtherParts.Sums,
        EtherParts.Sums,
        Parts.Short(64),
        static (assigned, queued, debt, refund, prestaked) => new MegapoolCapital
        {
            NodeBond = Times(assigned.B, assigned.A),
            UserCapital = Times(EtherParts.Validator - assigned.B, assigned.A),
            QueuedBond = Times(queued.B, queued.A),
            QueuedCapital = Times(EtherParts.Validator - queued.B, queued.A),
            Debt = debt,
            Refund = refund,
            Assigned = Times(EtherParts.Milli(31_000), uint.Min(prestaked, assigned.A)),
        },
        static capital => (
            Each(capital.NodeBond, capital.UserCapital),
            Each(capital.QueuedBond, capital.QueuedCapital),
            capital.Debt,
            capital.Refund,
            (uint)(capital.Assigned.BaseUnits / EtherParts.Milli(31_000).BaseUnits)));

    /// <summary>Validators of a megapool at every point of their life.</summary>
    public static Arbitrary<MegapoolValidator> MegapoolValidators() => Compose.Of(
        Parts.AnyOf<MegapoolValidatorStatus>(),
        EtherParts.Bonds,
        Parts.Flags,
        Parts.Epochs,
        Compose.Pair(Parts.Flags, Parts.Flags),
        static (status, bond, express, assigned, flags) => new MegapoolValidator
        {
            Status = status,
            Bond = bond,
            IsExpress = express,
            AssignedUnixSeconds = assigned,
            IsLocked = flags.A,
            WasDissolved = flags.B,
        },
        static validator => (validator.Status, validator.Bond, validator.IsExpress, validator.AssignedUnixSeconds, (validator.IsLocked, validator.WasDissolved)));

    /// <summary>The shares of node, voters and pDAO: at most one together; the rest is rETH's.</summary>
    public static Arbitrary<RevenueShares> RevenueShares() => Compose.Of(
        EtherParts.Proper,
        EtherParts.Proper,
        EtherParts.Proper,
        static (node, voter, pdao) =>
        {
            var voters = Fixed18.Min(voter, new Fixed18(EtherParts.Scale - node.Parts));
            return new RevenueShares(node, voters, Fixed18.Min(pdao, new Fixed18(EtherParts.Scale - node.Parts - voters.Parts)));
        },
        static shares => (shares.Node, shares.Voter, shares.Pdao));

    /// <summary>The four parts of rewards; they sum to one.</summary>
    public static Arbitrary<RevenueSplit> RevenueSplits() => Compose.Of(
        RevenueShares(), static shares => RevenueSplit.Of(shares).Value, static split => new RevenueShares(split.Node, split.Voter, split.Pdao));

    /// <summary>The network's shares over time: up to four votes, each of all three shares and at most one together.</summary>
    public static Arbitrary<RevenueHistory> RevenueHistories() => Arb.From(
        from count in Gen.Choose(1, 4)
        from votes in RevenueShares().Generator.ArrayOf(count)
        from waits in LogUniform.UInt64(1UL << 24).ArrayOf(count)
        select votes.Skip(1).Zip(waits).Aggregate(
            (Time: 0UL, History: RevenueHistory.From(0, votes[0])),
            static (known, vote) => (
                known.Time + vote.Second,
                known.History.WithNode(known.Time + vote.Second, vote.First.Node).WithVoter(known.Time + vote.Second, vote.First.Voter).WithPdao(known.Time + vote.Second, vote.First.Pdao))).History,
        static history => history.Node.Count == 1 ? [] : [RevenueHistory.From(0, new RevenueShares(history.Node.Latest, default, default))]);

    /// <summary>Lido's pool: one to two ETH for a share; empty now and then.</summary>
    public static Arbitrary<LidoShares> LidoShares() => Compose.Of(
        NetworkBalances(),
        static report => new LidoShares(report.TotalEther, new Amount<StethShare>(report.RethSupply.BaseUnits)),
        static pool => new RocketPool.Deposits.NetworkBalances(pool.TotalEther, default, new Amount<Reth>(pool.TotalShares.BaseUnits)));

    /// <summary>Lido's reports: gains, losses and withdrawals of up to 1,000 ETH around any principal.</summary>
    public static Arbitrary<LidoReport> LidoReports() => Compose.Of(
        Amounts<Wei>(),
        EtherParts.Sums,
        EtherParts.Sums,
        EtherParts.Sums,
        Parts.Flags,
        static (principal, change, withdrawn, execution, loss) => new LidoReport
        {
            Principal = principal,
            ConsensusBalance = !loss ? principal + change : change < principal ? principal - change : default,
            Withdrawals = withdrawn,
            ExecutionRewards = execution,
        },
        static report => (
            report.Principal,
            report.ConsensusBalance < report.Principal ? report.Principal - report.ConsensusBalance : report.ConsensusBalance - report.Principal,
            report.Withdrawals,
            report.ExecutionRewards,
            report.ConsensusBalance < report.Principal));

    /// <summary>Bonds of Lido's node operators, in shares.</summary>
    public static Arbitrary<CsmBond> CsmBonds() => Compose.Of(Amounts<StethShare>(), static shares => new CsmBond(shares), static bond => bond.Shares);

    /// <summary>Intervals of a bond curve: keys from 1, bonds above zero.</summary>
    public static Arbitrary<CsmBondInterval> CsmBondIntervals() => Compose.Of(
        Parts.Word(1_000),
        EtherParts.Balances,
        static (key, bond) => new CsmBondInterval(key + 1, bond + Amount<Wei>.One),
        static interval => (interval.FirstKey - 1, interval.BondPerKey - Amount<Wei>.One));

    /// <summary>Bond curves of up to four intervals, those in force among them.</summary>
    public static Arbitrary<CsmBondCurve> CsmBondCurves() => Arb.From(
        Gen.OneOf(
            Gen.Elements(CsmBondCurve.Default, CsmBondCurve.Identified),
            from count in Gen.Choose(1, 4)
            from intervals in CsmBondIntervals().Generator.ArrayOf(count)
            select Curve(intervals)),
        static curve => ReferenceEquals(curve, CsmBondCurve.Default) ? [] : [CsmBondCurve.Default]);

    // The contracts store a penalty above one as it is; the cap limits it where it is used.
    private static Arbitrary<Fixed18> Penalties => Compose.Of(
        EtherParts.Proper,
        EtherParts.Proper,
        static (one, more) => new Fixed18(one.Parts + more.Parts),
        static rate => (Fixed18.Min(rate, Fixed18.One), new Fixed18(rate.Parts - UInt128.Min(rate.Parts, EtherParts.Scale))));

    private static Amount<Wei> Times(Amount<Wei> each, uint count) => new(each.BaseUnits * count);

    private static (uint Count, Amount<Wei> Bond) Each(Amount<Wei> bond, Amount<Wei> borrowed)
    {
        uint count = (uint)((bond + borrowed).BaseUnits / EtherParts.Validator.BaseUnits);
        return (count, count == 0 ? default : new Amount<Wei>(bond.BaseUnits / count));
    }

    // From the first key on, in order and each key once.
    private static CsmBondCurve Curve(CsmBondInterval[] intervals) => new(
    [
        .. intervals.OrderBy(static interval => interval.FirstKey)
            .DistinctBy(static interval => interval.FirstKey)
            .Select(static (interval, i) => i == 0 ? interval with { FirstKey = 1 } : interval),
    ]);
}
