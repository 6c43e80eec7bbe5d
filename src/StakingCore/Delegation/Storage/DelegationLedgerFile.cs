namespace StakingCore.Delegation.Storage;

/// <summary>
/// A ledger as a file that lasts: a state that is written and read again goes on to the same states, events and refusals, on
/// every machine and in every culture.
/// </summary>
/// <remarks>
/// <para>
/// JSON in UTF-8, two spaces of indent, line feeds. Amounts are strings of digits in base units, fractions strings such as
/// <c>3/10</c>, epochs and counts numbers. Members come in one order and names in ordinal order, so a state has exactly one
/// file. The last member, <c>digest</c>, is the SHA-256 of every byte before it.
/// </para>
/// <para>
/// Reading takes the whole file or nothing. A file that was cut short, has another version, another digest or another form than
/// writing gives it, or a state that no ledger can be in, is refused by <see cref="DelegationFileException"/>. The digest finds
/// damage, not forgery: whoever can write the file can write its digest. Thread-safe.
/// </para>
/// </remarks>
public static class DelegationLedgerFile
{
    /// <summary>The version of the form that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>The bytes of a ledger's file; the same for equal ledgers.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <exception cref="ArgumentException">
    /// A name is no Unicode text (half a surrogate pair), or a penalty schedule has a correlation rule that is not of this library.
    /// </exception>
    public static byte[] ToBytes(DelegationLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return LedgerStateWriter.Write(ledger);
    }

    /// <summary>Reads a ledger from the bytes of its file.</summary>
    /// <param name="content">All bytes of the file.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <exception cref="DelegationFileException">The bytes are not a ledger's file.</exception>
    public static DelegationLedger FromBytes(ReadOnlyMemory<byte> content, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return LedgerStateReader.Read(content, name);
    }

    /// <summary>Writes a ledger to a file; under its name there is only ever the old content or the whole new one.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The file, which need not exist; its folder has to.</param>
    /// <exception cref="ArgumentException">The ledger cannot be written; see <see cref="ToBytes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written; what was there before still is.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Save(DelegationLedger ledger, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] content = ToBytes(ledger);
        string target = Path.GetFullPath(path);
        string beside = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            Remove(beside);
            throw;
        }
    }

    /// <summary>Reads a ledger from a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DelegationFileException">The file holds no ledger.</exception>
    /// <exception cref="IOException">The file cannot be read, for example because there is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static DelegationLedger Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromBytes(File.ReadAllBytes(path), path);
    }

    private static void Remove(string beside)
    {
        try
        {
            File.Delete(beside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What kept the file from being written is about to be said.
        }
    }
}
