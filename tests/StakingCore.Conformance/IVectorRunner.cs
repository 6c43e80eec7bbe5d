namespace StakingCore.Conformance;

/// <summary>Replays one kind of file of one protocol.</summary>
internal interface IVectorRunner
{
    /// <summary>The protocol's folder.</summary>
    string Protocol { get; }

    /// <summary>Whether the file's shape is the one that this runner replays.</summary>
    bool Understands(VectorFile file);

    /// <summary>Computes everything that the file expects and compares it.</summary>
    void Replay(VectorFile file, Expectations expectations);
}
