namespace StakingCore.Amounts;

/// <summary>
/// A unit that amounts are counted in. The type itself is the unit: it carries no data and is used only as the type
/// argument of <see cref="Amount{TUnit}"/>, so that lovelace and wei can never be added by mistake.
/// </summary>
public interface IAmountUnit
{
    /// <summary>
    /// The symbol of the base unit that is counted, for example <c>lovelace</c>. Not the display symbol in another case:
    /// a text with a symbol that is both reads as display units.
    /// </summary>
    static abstract string Symbol { get; }

    /// <summary>The symbol of the unit that people read, for example <c>ADA</c>.</summary>
    static abstract string DisplaySymbol { get; }

    /// <summary>One display unit is 10 to this power of base units. From 0 to 38.</summary>
    static abstract int Decimals { get; }
}
