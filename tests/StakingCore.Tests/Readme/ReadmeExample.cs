// The README's example, to the letter: ReadmeExampleTests holds the two together.
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Readme;

internal static class ReadmeExample
{
    internal static void Run()
    {
        // Begin
        RewardParameters parameters = RewardParameters.Mainnet;
        EpochPots pots = EpochPots.Compute(parameters, NetworkConstants.Mainnet, reserves: Ada(7_500_000_000), fees: Ada(90_000), blocksMade: 21_000);
        RewardEpoch epoch = RewardEpoch.FromPots(pots);
        var declared = new PoolParameters(pledge: Ada(100_000), cost: Ada(170), margin: Fraction.Parse("2%"));
        PoolReward pool = PoolReward.Compute(
            epoch, activeStake: Ada(22_000_000_000), declared, stake: Ada(40_000_000), ownerStake: Ada(120_000), blocks: 39);
        Console.WriteLine($"The pool earns {pool.Total:U} and keeps {pool.Leader:U} for its operator.");
        Console.WriteLine($"A delegator of 5,000 ADA earns {pool.Member(Ada(5_000)):U}.");

        static Amount<Lovelace> Ada(ulong amount) => Amount<Lovelace>.FromDisplayUnits(amount);
        // End
    }
}
