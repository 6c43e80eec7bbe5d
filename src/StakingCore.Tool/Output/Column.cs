namespace StakingCore.Tool.Output;

/// <summary>One column of a table. Numbers stand right.</summary>
internal readonly record struct Column(string Header, bool IsNumber)
{
    internal static Column Text(string header) => new(header, IsNumber: false);

    internal static Column Number(string header) => new(header, IsNumber: true);
}
