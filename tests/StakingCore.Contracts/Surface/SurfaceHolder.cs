namespace StakingCore.Contracts.Surface;

/// <summary>Fields, properties and an event whose types are annotated.</summary>
internal sealed class SurfaceHolder<T>
    where T : class
{
    public readonly (string? Name, T Value) Named;

    private EventHandler<T?>? _raised;

    public SurfaceHolder((string? Name, T Value) named) => Named = named;

    public Func<T, string?>? Reads { get; init; }

    public IReadOnlyDictionary<string, Row?> Rows { get; } = new Dictionary<string, Row?>();

    public event EventHandler<T?>? Raised
    {
        add => _raised += value;
        remove => _raised -= value;
    }

    public T? this[string? name, int at] => name is null || at == 0 ? null : Named.Value;

    internal sealed class Row;
}
