namespace StakingCore.Tool.Output;

/// <summary>Says on a terminal what is going on, once it has taken more than a second; nowhere else and never in the output.</summary>
internal sealed class Progress : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private string _activity;
    private int _shown;

    private Progress(string activity)
    {
        _activity = activity;
        if (!Console.IsErrorRedirected)
        {
            _timer = new Timer(_ => Show(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }
    }

    internal static Progress Start(string activity) => new(activity);

    internal void Now(string activity)
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
                string line = $"{_activity}...";
                Console.Error.Write($"\r{line.PadRight(_shown)}");
                _shown = int.Max(_shown, line.Length);
            }
        }
    }
}
