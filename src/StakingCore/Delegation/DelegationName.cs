namespace StakingCore.Delegation;

/// <summary>Refuses names that name nothing.</summary>
internal static class DelegationName
{
    internal static string Check(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return name;
    }
}
