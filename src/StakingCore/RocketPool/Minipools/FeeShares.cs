using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

/// <summary>The fees on the users' parts of rewards, prepared as <see cref="CapitalShares"/> are.</summary>
internal struct FeeShares
{
    private Places _places;

    /// <summary>The share, where it is prepared; otherwise it may be at the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFind(ulong fee, out ProperShare64 share)
    {
        ref Place place = ref _places[CapitalShares.IndexOf(fee)];
        share = place.Share;
        if (place.IsReady && place.Fee == fee)
        {
            return true;
        }

        Prepare(ref place, fee);
        return false;
    }

    private static void Prepare(ref Place place, ulong fee)
    {
        bool isSecond = place.Fee == fee;
        place = new Place { Fee = fee };
        if (isSecond && fee < Fixed18.Scale)
        {
            place.Share = new ProperShare64(fee, Fixed18.Scale);
            place.IsReady = true;
        }
    }

    private struct Place
    {
        internal ulong Fee;
        internal ProperShare64 Share;
        internal bool IsReady;
    }

    [InlineArray(1 << CapitalShares.PlaceBits)]
    private struct Places
    {
        private Place _first;
    }
}
