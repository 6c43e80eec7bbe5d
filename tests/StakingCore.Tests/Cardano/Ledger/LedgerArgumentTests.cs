using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class LedgerArgumentTests
{
    private static readonly Amount<Lovelace> _tooMuch = new((UInt128)ulong.MaxValue + 1);

    [Fact]
    public void Commands_DefaultCredential_Throw()
    {
        Throws("credential", () => new RegisterCredential(default));
        Throws("credential", () => new DeregisterCredential(default));
        Throws("credential", () => new DelegateStake(default, First));
        Throws("credential", () => new SetUtxoStake(default, default));
        Throws("credential", () => new WithdrawRewards(default));
        Throws("credential", () => new WithdrawFromTreasury(default, default));
        Throws("payments", () => new MirToAccounts(MirPot.Reserves, [default]));
        Throws("pool", () => new RegisterPool(Pool(First, default)));
        Throws("pool", () => new RegisterPool(Pool(First, Ann) with { Owners = new HashSet<Credential> { default } }));
    }

    [Fact]
    public void Commands_DefaultPool_Throw()
    {
        Throws("pool", () => new DelegateStake(Ann, default));
        Throws("pool", () => new RetirePool(default, 1));
        Throws("pool", () => new RecordBlocks(default, 1));
        Throws("pool", () => new RegisterPool(Pool(default, Ann)));
        Throws("pool", () => new RegisterPool(null!));
    }

    [Fact]
    public void Commands_AmountBeyond64Bits_Throw()
    {
        Throws("amount", () => new SetUtxoStake(Ann, _tooMuch));
        Throws("amount", () => new CollectFees(_tooMuch));
        Throws("amount", () => new DonateToTreasury(_tooMuch));
        Throws("amount", () => new WithdrawFromTreasury(Ann, _tooMuch));
        Throws("amount", () => new MirToOppositePot(MirPot.Reserves, _tooMuch));
        Throws("payments", () => new MirToAccounts(MirPot.Reserves, [new(Ann, _tooMuch)]));
        Throws("Balance", () => new StakeAccount { Balance = _tooMuch });
        Throws("Deposit", () => new StakeAccount { Deposit = _tooMuch });
        Throws("Deposit", () => new RegisteredPool { Current = Pool(First, Ann), Deposit = _tooMuch });
        Throws("StakePoolDeposit", () => Parameters() with { StakePoolDeposit = _tooMuch });
        Throws("StakeAddressDeposit", () => Parameters() with { StakeAddressDeposit = _tooMuch });
        Throws("MinPoolCost", () => Parameters() with { MinPoolCost = _tooMuch });
    }

    [Fact]
    public void Mir_OddPotOrRepeatedCredential_Throws()
    {
        Throws("pot", () => new MirToAccounts((MirPot)2, []));
        Throws("from", () => new MirToOppositePot((MirPot)2, default));
        Throws("payments", () => new MirToAccounts(MirPot.Reserves, [new(Ann, Ada(1)), new(Ann, Ada(1))]));
    }

    [Fact]
    public void ChangeParameters_ThatExpectNoBlock_Throws()
    {
        LedgerParameters parameters = Parameters();

        // An epoch of 10 slots at one block in twenty.
        NetworkConstants tiny = Network with { SlotsPerEpoch = 10 };
        LedgerParameters federated = parameters with
        {
            Rewards = parameters.Rewards with { Decentralization = Fraction.One, ProtocolVersion = new ProtocolVersion(2) },
        };
        LedgerState state = LedgerState.From(Origin() with { Network = tiny, Parameters = federated });

        Throws("parameters", () => state.Apply(new ChangeParameters(parameters)));
        Throws("parameters", () => LedgerState.From(Origin() with { Network = tiny }));
        Assert.Throws<ArgumentNullException>("parameters", () => new ChangeParameters(null!));
    }

    [Fact]
    public void Apply_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("command", () => Empty().Apply((LedgerCommand)null!));
        Assert.Throws<ArgumentNullException>("commands", () => Empty().Apply((IEnumerable<LedgerCommand>)null!));
        Assert.Throws<ArgumentNullException>("origin", () => LedgerState.From(null!));
    }

    [Fact]
    public void Snapshot_RepeatedOrOutOfRange_Throws()
    {
        Throws("pools", () => StakeSnapshot.From([Pool(First, Ann), Pool(First, Bea)], []));
        Throws("delegations", () => StakeSnapshot.From([], [new(Ann, First, Ada(1)), new(Ann, Second, Ada(1))]));
        Throws("delegations", () => StakeSnapshot.From([], [new(Ann, First, _tooMuch)]));
        Throws("delegations", () => StakeSnapshot.From([], [new(Ann, default, Ada(1))]));
        Throws("delegations", () => StakeSnapshot.From([], [new(default, First, Ada(1))]));
    }

    private static void Throws(string parameter, Func<object> action) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => _ = action()).ParamName);
}
