using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>Stake that changed its place: one amount, liable at the old place for earlier faults and at the new one for later ones.</summary>
/// <param name="AtOldPlace">The position as the old place sees it: its exposure has ended.</param>
/// <param name="AtNewPlace">The position as the new place sees it.</param>
/// <param name="MaturesAt">The first point at which the old place reaches it no more.</param>
/// <param name="MayMoveAgainAt">The first point at which it may leave the new place by another move.</param>
public readonly record struct StakeMove(
    StakePosition AtOldPlace, StakePosition AtNewPlace, StakeTime MaturesAt, StakeTime MayMoveAgainAt);
