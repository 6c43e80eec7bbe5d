using StakingCore.Ethereum;

namespace StakingCore.Benchmarks.Ethereum;

/// <summary>The floor: the same columns read and written once.</summary>
internal sealed class ColumnsCopy(RegistryInput input)
{
    private readonly ulong[][] _words = [.. Words(input).Select(column => new ulong[column.Length])];
    private readonly bool[] _slashed = new bool[input.Slashed.Length];
    private readonly Participation[] _previous = new Participation[input.Previous.Length];
    private readonly Participation[] _current = new Participation[input.Current.Length];
    private readonly ulong[][] _sources = [.. Words(input)];

    internal void Run()
    {
        for (int column = 0; column < _words.Length; column++)
        {
            _sources[column].CopyTo(_words[column], 0);
        }

        input.Slashed.CopyTo(_slashed, 0);
        input.Previous.CopyTo(_previous, 0);
        input.Current.CopyTo(_current, 0);
    }

    private static IEnumerable<ulong[]> Words(RegistryInput input) =>
        [input.EffectiveBalance, input.Balance, input.Score, input.Activation, input.Exit, input.Withdrawable];
}
