namespace StakingCore.Numerics;

/// <summary>
/// Which code computes a column. All give the same integers; the choice exists so that tests can switch each one on.
/// </summary>
internal enum VectorPath
{
    /// <summary>The widest vectors that the machine accelerates, else scalar.</summary>
    Widest,

    /// <summary>Eight lanes.</summary>
    Vector512,

    /// <summary>Four lanes.</summary>
    Vector256,

    /// <summary>Two lanes: ARM's width.</summary>
    Vector128,

    /// <summary>One value at a time, with the binary64 filter.</summary>
    Scalar,

    /// <summary>One value at a time, by integer division alone.</summary>
    Wide,
}
