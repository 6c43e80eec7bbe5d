namespace StakingCore.Tool.Output;

/// <summary>Says on a terminal what is going on, once it has taken more than a second; nowhere else and never in the output.</summary>
internal sealed class Progress : IDisposable
{
    private static Progress? _current;
    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private Func<string> _activity;
    private int _shown;

    private Progress(string activity)
    {
        _activity = () => activity;
        if (!Console.IsErrorRedirected)
        {
            _timer = new Timer(_ => Show(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }
    }

    internal static Progress Start(string activity) => _current = new Progress(activity);

    /// <summary>Takes away what is shown, for a process that ends in the middle of it.</summary>
    internal static void Clear() => _current?.Dispose();

    internal void Now(string activity) => Follow(() => activity);

    /// <summary>Asks anew each time that it is shown.</summary>
    internal void Follow(Func<string> activity)
    {
        lock (_lock)
        {
            _activity = activity;
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            if (_shown > 0)
            {
                Console.Error.Write($"\r{new string(' ', _shown)}\r");
            }

            // A callback that was waiting for the lock must not write after the line is cleared.
            _shown = -1;
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_shown >= 0)
            {
                // One that wraps could not be taken back, and a file's name may hold what a terminal would obey.
                string line = string.Concat($"{_activity()}...".Select(letter => char.IsControl(letter) ? '?' : letter));
                int width = Terminal.ErrorWidth() - 1;
                line = line.Length > width ? line[..width] : line;
                Console.Error.Write($"\r{line.PadRight(_shown)}");
                _shown = int.Max(_shown, line.Length);
            }
        }
    }
}
