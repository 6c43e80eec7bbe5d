using StakingCore.Numerics;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>A node's scores validator by validator, and the bonus that it asks for.</summary>
internal sealed class NodeScores
{
    private readonly List<UInt128> _validators = [];

    internal UInt128 Bonus { get; private set; }

    internal void AddValidator(UInt128 score) => _validators.Add(score);

    internal void AddBonus(UInt128 bonus) => Bonus += bonus;

    /// <summary>⌊N · score ÷ scores⌋ a validator.</summary>
    internal UInt128 Earned(UInt128 pot, UInt128 allScores)
    {
        UInt128 sum = 0;
        if (allScores != 0)
        {
            foreach (UInt128 score in _validators)
            {
                sum += MulDiv.Floor(pot, score, allScores);
            }
        }

        return sum;
    }
}
