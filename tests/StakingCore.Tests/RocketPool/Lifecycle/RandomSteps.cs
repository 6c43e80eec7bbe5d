using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Lifecycle;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Lifecycle;

/// <summary>Steps that are often legal, made from a seed and the state.</summary>
internal static class RandomSteps
{
    internal static RocketPoolStep Next(Random random, RocketPoolNetwork network)
    {
        string id = $"{(char)('A' + random.Next(4))}";
        int validator = random.Next(5);
        Caller by = random.Next(2) == 0 ? Caller.Owner : Caller.Other;
        Amount<Wei> bond = new(random.Next(2) == 0 ? Milli(8_000) : Milli(16_000));
        return random.Next(28) switch
        {
            0 => new StakeRpl(new(Milli((ulong)random.Next(1_000_000)))),
            1 or 2 => new DepositAsUser(Some(random, 80)),
            3 => new BurnReth(new(Some(random, 30).BaseUnits)),
            4 => Report(random, network),
            5 => new ReportRplPrice(new(Ether / (ulong)random.Next(50, 200))),
            6 or 7 => new CreateMinipool(id, bond, random.Next(4) == 0 ? default : bond),
            8 => new StakeMinipool(id),
            9 or 10 => new ReceiveAtMinipool(id, Some(random, random.Next(3) == 0 ? 34 : 1)),
            11 or 12 => new DistributeMinipool(id, by),
            13 => random.Next(2) == 0 ? new BeginUserDistribute(id) : new FinaliseMinipool(id),
            14 => random.Next(2) == 0 ? new DissolveMinipool(id) : new SlashMinipool(id),
            15 => random.Next(2) == 0 ? new ScrubMinipool(id) : new CloseMinipool(id),
            16 => random.Next(2) == 0 ? new BeginBondReduction(id, new(Milli(8_000))) : new ReduceMinipoolBond(id),
            17 => new DistributeFees(Some(random, 1)),
            18 => random.Next(2) == 0 ? new CreateLot() : new BidOnLot(random.Next(3), Some(random, 2)),
            19 or 20 => new AddValidator(new(Milli(4_000)), random.Next(4) == 0 ? default : new(Milli(4_000)), random.Next(5) == 0),
            21 => random.Next(4) == 0 ? new DequeueValidator(validator) : new StakeValidator(validator),
            22 => new ReceiveAtMegapool(Some(random, 1)),
            23 => random.Next(3) == 0 ? new ClaimMegapool() : new DistributeMegapool(by),
            24 => random.Next(3) == 0 ? new DissolveValidator(validator) : new NotifyExit(validator, 10_000, (ulong)random.Next(9_800, 10_000)),
            25 => new SettleFinalBalance
            {
                Validator = validator,
                Withdrawn = new(random.Next(3) == 0 ? 32_000_000_000UL : (ulong)random.NextInt64(33_000_000_000)),
                By = by,
                WithdrawalEpoch = 10_000,
                RecentEpoch = 20_000,
            },
            26 => random.Next(3) == 0 ? new RepayDebt(Some(random, 2)) : new PenaliseMegapool(Some(random, 1)),
            _ => random.Next(2) == 0 ? new WithdrawCredit(Some(random, 3)) : new ReduceMegapoolBond(Some(random, 1)),
        };
    }

    private static ReportBalances Report(Random random, RocketPoolNetwork network)
    {
        UInt128 total = network.RethSupply.BaseUnits / 1000 * (ulong)random.Next(990, 1020);
        return new ReportBalances(new NetworkBalances(new(total), new(total / 2), network.RethSupply));
    }

    private static Amount<Wei> Some(Random random, int ether) => new((UInt128)(ulong)random.NextInt64(1, 1_000_000_007) * ((UInt128)ether * Ether / 1_000_000_007));
}
