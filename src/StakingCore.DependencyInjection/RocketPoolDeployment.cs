using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.DependencyInjection;

/// <summary>Rocket Pool's contracts on one chain by name: the release and the settings in force.</summary>
/// <remarks>
/// Immutable and safe for concurrent use. The network's state, which steps change, is <see cref="RocketPoolNetwork"/>: it is
/// started from here and belongs to who started it. For settings that a vote changed, use <c>Settings with { ... }</c>.
/// </remarks>
public sealed record RocketPoolDeployment : IStakingNetwork
{
    /// <summary>Makes the deployment.</summary>
    /// <param name="name">The name, which is the key; not empty, without white space.</param>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="settings">The settings; null for those that the release started from.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or has white space, the release is before v1.2 or unknown, or the contracts cannot run with a setting.
    /// </exception>
    public RocketPoolDeployment(string name, RocketPoolRelease release, NetworkSettings? settings = null)
    {
        Name = NetworkName.Check(name);
        Release = Enum.IsDefined(release) && release >= RocketPoolRelease.Atlas
            ? release
            : throw new ArgumentOutOfRangeException(nameof(release), release, $"The Rocket Pool network '{name}' needs a release from v1.2 on.");
        Settings = settings ?? NetworkSettings.Of(release);
        SettingsCheck.Check(Settings, name);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The release.</summary>
    public RocketPoolRelease Release { get; }

    /// <summary>The settings in force.</summary>
    public NetworkSettings Settings { get; }

    /// <summary>The bond that a megapool needs, by the setting for the third and later validators.</summary>
    public MegapoolBond Bond => new(Settings.ReducedBond);

    /// <summary>The network at its start: no users, no minipools, no reports.</summary>
    /// <param name="rplPrice">ETH for one RPL.</param>
    public RocketPoolNetwork Start(Fixed18 rplPrice) => RocketPoolNetwork.Start(Release, Settings, rplPrice);

    /// <summary>Who owns a minipool's balance by this release.</summary>
    /// <param name="terms">The minipool's terms.</param>
    /// <param name="balance">The balance without the node's refund, in wei.</param>
    /// <returns>The split, or a refusal of <see cref="MinipoolShares.Compute"/>.</returns>
    /// <exception cref="OverflowException">The deposits together are above 2^128 − 1 wei.</exception>
    public RocketPoolOutcome<MinipoolShares> Shares(in MinipoolTerms terms, Amount<Wei> balance) => MinipoolShares.Compute(Release, terms, balance);
}
