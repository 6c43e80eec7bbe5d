namespace StakingCore.Cosmos;

/// <content>The root by approximation.</content>
public readonly partial struct CosmosDecimal
{
    private const int MostRootSteps = 300;

    /// <summary>
    /// The SDK's approximation of the square root; see <see cref="TryApproxRoot(ulong, out CosmosDecimal)"/>.
    /// </summary>
    /// <param name="root">The approximation, or zero.</param>
    /// <returns>False where the SDK answers with an error.</returns>
    public bool TryApproxSqrt(out CosmosDecimal root) => TryApproxRoot(2, out root);

    /// <summary>
    /// The SDK's approximation of the root of that degree, by Newton's method: from 1 in at most 300 steps, until a step is at
    /// most one unit. The root of a negative number is minus that of its absolute value, whatever the degree; the root of
    /// degree 0 is 1.
    /// </summary>
    /// <param name="degree">The degree.</param>
    /// <param name="root">The approximation, or zero.</param>
    /// <returns>False where the SDK answers with an error: a step on the way is outside the range.</returns>
    public bool TryApproxRoot(ulong degree, out CosmosDecimal root) =>
        TryApproxRoot(degree, CosmosMathVersion.Current, out root);

    /// <inheritdoc cref="TryApproxRoot(ulong, out CosmosDecimal)" />
    /// <param name="degree">The degree.</param>
    /// <param name="version">The version, whose rules and range every step follows.</param>
    /// <param name="root">The approximation, or zero.</param>
    public bool TryApproxRoot(ulong degree, CosmosMathVersion version, out CosmosDecimal root)
    {
        try
        {
            root = ApproxRoot(degree, version);
            return true;
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException)
        {
            root = default;
            return false;
        }
    }

    private CosmosDecimal ApproxRoot(ulong degree, CosmosMathVersion version)
    {
        if (degree == 0 && version.RootOfDegreeZeroIsOne)
        {
            return One;
        }

        if (IsNegative)
        {
            return -(-this).ApproxRoot(degree, version);
        }

        if (degree == 1 || IsZero || this == One)
        {
            return this;
        }

        if (degree == 0)
        {
            return One;
        }

        CosmosDecimal guess = One;
        for (int step = 0; step < MostRootSteps; step++)
        {
            CosmosDecimal power = guess.Power(degree - 1, version);
            CosmosDecimal delta = Quo(power.IsZero ? SmallestUnit : power).RequireRange(version);
            delta = DivideStep((delta - guess).RequireRange(version), degree, version);
            guess = (guess + delta).RequireRange(version);
            if (Abs(delta) <= SmallestUnit)
            {
                break;
            }
        }

        return guess;
    }

    private static CosmosDecimal DivideStep(CosmosDecimal delta, ulong degree, CosmosMathVersion version)
    {
        // The SDK takes the degree as a signed integer of 64 bits.
        CosmosDecimal quotient = delta.QuoInt(unchecked((long)degree));
        bool floored = degree == 2 && version.FloorsHalvesInSquareRoot && delta.IsNegative && delta._units.IsOdd;
        return floored ? quotient - SmallestUnit : quotient;
    }
}
