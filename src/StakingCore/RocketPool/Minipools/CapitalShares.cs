using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

/// <summary>
/// The nodes' parts of rewards by capital, for the few terms that minipools share. Terms that come twice in a row at their place
/// are prepared and then need no division; others are not worth the preparation.
/// </summary>
internal struct CapitalShares
{
    internal const int PlaceBits = 5;
    private const ulong GweiWei = 1_000_000_000;

    private Places _places;

    /// <summary>The share, where it is prepared; otherwise it may be at the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFind(UInt128 bond, UInt128 borrowed, out ProperShare64 share)
    {
        ref Place place = ref _places[IndexOf(unchecked((ulong)bond))];
        share = place.Share;
        if (place.IsReady && place.Bond == bond && place.Borrowed == borrowed)
        {
            return true;
        }

        Prepare(ref place, bond, borrowed);
        return false;
    }

    /// <summary>Fibonacci hashing: bonds are round numbers, which differ in few bits.</summary>
    internal static int IndexOf(ulong key) => (int)(unchecked(key * 0x9E37_79B9_7F4A_7C15) >> (64 - PlaceBits));

    private static void Prepare(ref Place place, UInt128 bond, UInt128 borrowed)
    {
        bool isSecond = place.Bond == bond && place.Borrowed == borrowed;
        place = new Place { Bond = bond, Borrowed = borrowed };
        if (borrowed > UInt128.MaxValue - bond)
        {
            return;
        }

        // In gwei 32 ETH have 35 bits; in wei they have 65.
        UInt128 capital = bond + borrowed;
        if (isSecond && borrowed > 0 && bond % GweiWei == 0 && capital % GweiWei == 0 && capital / GweiWei <= ulong.MaxValue)
        {
            place.Share = new ProperShare64((ulong)(bond / GweiWei), (ulong)(capital / GweiWei));
            place.IsReady = true;
        }
    }

    private struct Place
    {
        internal UInt128 Bond;
        internal UInt128 Borrowed;
        internal ProperShare64 Share;
        internal bool IsReady;
    }

    [InlineArray(1 << PlaceBits)]
    private struct Places
    {
        private Place _first;
    }
}
