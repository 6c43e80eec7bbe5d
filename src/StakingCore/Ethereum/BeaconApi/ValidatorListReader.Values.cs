using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace StakingCore.Ethereum.BeaconApi;

/// <content>Members and values.</content>
internal sealed partial class ValidatorListReader
{
    private const int LongestStatus = 32;
    private const string WordExpected = "digits as a string, at most 18446744073709551615";

    private const string ValidatorMembers =
        "only pubkey, withdrawal_credentials, effective_balance, slashed, activation_eligibility_epoch, activation_epoch, exit_epoch, "
        + "withdrawable_epoch";

    [Flags]
    private enum Members
    {
        Index = 1,
        Balance = 2,
        Status = 4,
        Validator = 8,
        Row = Index | Balance | Status | Validator,
        PublicKey = 16,
        Credentials = 32,
        EffectiveBalance = 64,
        Slashed = 128,
        Eligibility = 256,
        Activation = 512,
        Exit = 1024,
        Withdrawable = 2048,
        OfValidator = PublicKey | Credentials | EffectiveBalance | Slashed | Eligibility | Activation | Exit | Withdrawable,
    }

    private static string NameOf(Members member) => member switch
    {
        Members.Index => "index",
        Members.Balance => "balance",
        Members.Status => "status",
        Members.Validator => "validator",
        Members.PublicKey => "pubkey",
        Members.Credentials => "withdrawal_credentials",
        Members.EffectiveBalance => "effective_balance",
        Members.Slashed => "slashed",
        Members.Eligibility => "activation_eligibility_epoch",
        Members.Activation => "activation_epoch",
        Members.Exit => "exit_epoch",
        _ => "withdrawable_epoch",
    };

    private Members Member(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("pubkey"u8) => Members.PublicKey,
        _ when name.SequenceEqual("withdrawal_credentials"u8) => Members.Credentials,
        _ when name.SequenceEqual("effective_balance"u8) => Members.EffectiveBalance,
        _ when name.SequenceEqual("slashed"u8) => Members.Slashed,
        _ when name.SequenceEqual("activation_eligibility_epoch"u8) => Members.Eligibility,
        _ when name.SequenceEqual("activation_epoch"u8) => Members.Activation,
        _ when name.SequenceEqual("exit_epoch"u8) => Members.Exit,
        _ when name.SequenceEqual("withdrawable_epoch"u8) => Members.Withdrawable,
        _ => throw tokens.Unexpected($"{Path()}.validator", ValidatorMembers),
    };

    private bool NextMember()
    {
        if (!tokens.Next())
        {
            throw tokens.Unexpected(_isInRows ? Path() : "$", "the end of the text", "the end of the object");
        }

        return tokens.Kind == JsonTokenType.PropertyName;
    }

    private void Once(ref Members seen, Members member, string name)
    {
        if ((seen & member) != 0)
        {
            throw tokens.Unexpected(Path(), $"the member \"{name}\" a second time", "each member once");
        }

        seen |= member;
        tokens.Next();
    }

    private void Complete(Members seen, Members needed, string prefix)
    {
        Members missing = needed & ~seen;
        if (missing != 0)
        {
            string name = NameOf((Members)(1 << System.Numerics.BitOperations.TrailingZeroCount((int)missing)));
            throw tokens.Unexpected($"{Path()}.{prefix}{name}", "nothing", $"the member \"{name}\"");
        }
    }

    // As the API writes them: strings of digits, without signs, blanks or leading zeros.
    private ulong Word(string name)
    {
        ReadOnlySpan<byte> text = tokens.Value;
        bool isWord = tokens.Kind == JsonTokenType.String
            && text.Length is > 0 and <= 20
            && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (text.Length == 1 || text[0] != '0')
            && Utf8Parser.TryParse(text, out ulong _, out int used)
            && used == text.Length;
        return isWord ? ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : throw tokens.Unexpected(Under(name), WordExpected);
    }

    private bool TrueOrFalse(string name) => tokens.Kind switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw tokens.Unexpected(Under(name), "true or false"),
    };

    private int Status(Span<byte> status)
    {
        if (tokens.Kind != JsonTokenType.String || tokens.Value.Length > status.Length)
        {
            throw tokens.Unexpected(Under("status"), ValidatorStatus.Expected);
        }

        tokens.Value.CopyTo(status);
        return tokens.Value.Length;
    }

    private WithdrawalCredential Credential(string name)
    {
        Hexadecimal(name, 32);
        ReadOnlySpan<byte> kind = tokens.Value[2..4];
        return kind switch
        {
            _ when kind.SequenceEqual("00"u8) => WithdrawalCredential.Bls,
            _ when kind.SequenceEqual("01"u8) => WithdrawalCredential.Execution,
            _ when kind.SequenceEqual("02"u8) => WithdrawalCredential.Compounding,
            _ => throw tokens.Unexpected(Under(name), "credentials that begin with 0x00, 0x01 or 0x02"),
        };
    }

    private void Hexadecimal(string name, int bytes)
    {
        ReadOnlySpan<byte> text = tokens.Value;
        if (tokens.Kind != JsonTokenType.String || text.Length != 2 + (2 * bytes) || !text.StartsWith("0x"u8) || !IsHexadecimal(text[2..]))
        {
            throw tokens.Unexpected(Under(name), $"{bytes} bytes, 0x and {2 * bytes} hexadecimal digits");
        }
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> text)
    {
        foreach (byte digit in text)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    private string Under(string name) => name is "index" or "balance" or "status" ? $"{Path()}.{name}" : $"{Path()}.validator.{name}";
}
