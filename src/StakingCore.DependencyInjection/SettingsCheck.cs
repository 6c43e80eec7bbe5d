using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.DependencyInjection;

/// <summary>The settings of Rocket Pool that would make every step of a kind fail, or pay out more than there is.</summary>
internal static class SettingsCheck
{
    internal static void Check(NetworkSettings settings, string network)
    {
        AtMostOne(settings.NodeFee, nameof(settings.NodeFee));
        AtMostOne(settings.DepositFee, nameof(settings.DepositFee));
        AtMostOne(settings.RethTarget, nameof(settings.RethTarget));
        AtMostOne(settings.MaximumPenaltyRate, nameof(settings.MaximumPenaltyRate));
        Require(settings.ReducedBond <= Amount<Wei>.FromDisplayUnits(32), nameof(settings.ReducedBond), settings.ReducedBond, "at most 32 ETH");
        Require(settings.LotDurationBlocks > 0, nameof(settings.LotDurationBlocks), settings.LotDurationBlocks, "at least one block");
        Require(settings.LotMinimum <= settings.LotMaximum, nameof(settings.LotMinimum), settings.LotMinimum, $"at most LotMaximum, {settings.LotMaximum}");
        Require(settings.LotReservePrice <= settings.LotStartPrice, nameof(settings.LotReservePrice), settings.LotReservePrice, $"at most LotStartPrice, {settings.LotStartPrice}");
        RocketPoolOutcome<RevenueShares> shares = settings.Shares.WithAdder(settings.Adder);
        Require(shares.IsAccepted, nameof(settings.Adder), settings.Adder, "at most 0.01 and the voters' share");
        Require(RevenueSplit.Of(shares.Value).IsAccepted, nameof(settings.Shares), settings.Shares, "at most 1 together");

        void AtMostOne(Fixed18 rate, string name) => Require(rate <= Fixed18.One, name, rate, "at most 1");

        void Require(bool holds, string name, object value, string expected)
        {
            if (!holds)
            {
                throw new ArgumentException($"The Rocket Pool network '{network}' cannot start. {name} is {value}; expected {expected}.", nameof(settings));
            }
        }
    }
}
