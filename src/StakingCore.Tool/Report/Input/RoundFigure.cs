using StakingCore.Amounts;
using StakingCore.Tool.Input;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report.Input;

/// <summary>Holds the figures of a round, which files have as text, to what a round can have.</summary>
internal static class RoundFigure
{
    // A simulation's longest exact figure has some hundred digits.
    private const int MostLetters = 4096;

    /// <summary>Throws the complaint about the first figure that no round has.</summary>
    internal static void Check(string?[] round, Func<string, string, InvalidInputException> complain)
    {
        for (int i = 0; i < round.Length; i++)
        {
            RoundColumn column = RoundColumn.All[i];
            if (round[i] is not { } text)
            {
                if (column.Name is not ("nakamoto" or "maximumLeverage" or "meanLeverage"))
                {
                    throw complain(column.Name, "a figure");
                }
            }
            else if (text.Length > MostLetters || !ExactRational.TryParse(text, out ExactRational number) || number.Sign < 0
                || (column.IsCount && !number.IsWhole))
            {
                throw complain(column.Name, column.IsCount ? "a whole number of 0 or more" : "an exact number of 0 or more, such as \"3/10\"");
            }
            else if (column.Name == "totalStake" && number.IsZero)
            {
                throw complain(column.Name, "some stake");
            }
        }
    }
}
