using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>Commands at random from a seed, over few enough names that they meet, refused and aborting ones included.</summary>
internal sealed class RandomChain
{
    private static readonly string[] _validators = ["v0", "v1", "v2"];
    private static readonly string[] _accounts = ["v0", "v1", "v2", "d0", "d1", "d2", "L0"];
    private readonly Random _random;

    // CA5394: the sequences must be the same on every run, which is the opposite of what a secure generator gives.
#pragma warning disable CA5394
    internal RandomChain(int seed) => _random = new Random(seed);

    internal ChainCommand Next(ChainState chain) => _random.Next(30) switch
    {
        0 => Create(Validator(), Amount(), $"0.{_random.Next(10)}"),
        1 or 2 or 3 => Delegate(Account(), Validator(), Amount()),
        4 or 5 => Undelegate(Account(), Validator(), Held(chain)),
        6 or 7 => Redelegate(Account(), Validator(), Validator(), Held(chain)),
        8 => new CancelUnbonding(Address(Account()), Address(Validator()), Amount(), chain.Height - _random.Next(4)),
        9 or 10 => new CollectFees(Coins.Of(new Coin(Stake, Amount()), new Coin("photon", Amount()))),
        11 or 12 => Allocate([.. _validators.Where(name => chain.Validators.ContainsKey(Address(name))).Select(name => (name, (long)_random.Next(50)))]),
        13 or 14 => new WithdrawRewards(Address(Account()), Address(Validator())),
        15 => new WithdrawCommission(Address(Validator())),
        16 or 17 => Slash(Validator(), chain.Height - _random.Next(5), _random.Next(9_000), _random.Next(8) == 0 ? "1" : $"0.{_random.Next(1, 999):D3}"),
        18 => _random.Next(2) == 0 ? new JailValidator(Address(Validator())) : new UnjailValidator(Address(Validator())),
        19 => new ReportDoubleSign(Address(Validator()), chain.Height - _random.Next(3), chain.Time, _random.Next(3_000)),
        20 => new RecordSignature(Address(Validator()), _random.Next(3_000), _random.Next(3) == 0),
        21 => _random.Next(2) == 0 ? new MintProvision() : new FundCommunityPool(Address(Account()), Coins.Of(Stake, Amount())),
        22 or 23 => Liquid(chain),
        24 => Rare(chain),
        _ => Block(1 + _random.Next(2), _random.Next(60)),
    };

    private ChainCommand Rare(ChainState chain) => _random.Next(7) switch
    {
        0 => new SetWithdrawAddress(Address(Account()), Address(Account())),
        1 => new DepositValidatorRewards(Address(Account()), Address(Validator()), Coins.Of(Stake, Amount())),
        2 => new AllocateToValidator(Address(Validator()), DecCoins.Of(new DecCoin("photon", CosmosDecimal.FromInteger(Amount(), 1)))),
        3 => new EditCommission(Address(Validator()), CosmosDecimal.FromInteger(_random.Next(100), 2)),
        4 => new ChangeParameters(chain.Parameters with { CommunityTax = CosmosDecimal.FromInteger(_random.Next(101), 2) }),
        5 => new FundAccount(Address(Account()), Coins.Of("photon", Amount())),
        _ => Block(1, 90_000),
    };

    private ChainCommand Liquid(ChainState chain) => _random.Next(9) switch
    {
        0 => new MakeValidatorBond(Address(Account()), Address(Validator())),
        1 or 2 => new TokenizeShares(Address(Account()), Address(Validator()), Held(chain), Address(Account())),
        3 or 4 when !chain.Liquid.Records.IsEmpty => Redeem(chain),
        5 when !chain.Liquid.Records.IsEmpty => Send(chain),
        6 => new TransferShareRecord((ulong)_random.Next(4), Address(Account()), Address(Account())),
        7 => _random.Next(2) == 0 ? new DisableTokenizing(Address(Account())) : new EnableTokenizing(Address(Account())),
        _ => new WithdrawRecordRewards(Address(Account()), (ulong)_random.Next(4)),
    };

    private RedeemShares Redeem(ChainState chain)
    {
        (CosmosAddress holder, Coin tokens) = ShareTokens(chain);
        return new RedeemShares(holder, tokens);
    }

    private SendCoins Send(ChainState chain)
    {
        (CosmosAddress holder, Coin tokens) = ShareTokens(chain);
        return new SendCoins(holder, Address(Account()), Coins.Of(tokens));
    }

    private (CosmosAddress Holder, Coin Tokens) ShareTokens(ChainState chain)
    {
        ShareRecord record = chain.Liquid.Records.Values.ElementAt(_random.Next(chain.Liquid.Records.Count));
        CosmosAddress holder = chain.Balances.FirstOrDefault(held => held.Value.AmountOf(record.Denom).IsPositive).Key ?? Address("d0");
        CosmosInteger all = chain.BalanceOf(holder).AmountOf(record.Denom);
        return (holder, new Coin(record.Denom, _random.Next(2) == 0 ? all : Amount()));
    }

    private string Validator() => _validators[_random.Next(_validators.Length)];

    private string Account() => _accounts[_random.Next(_accounts.Length)];

    private CosmosInteger Amount() => _random.Next(1, 3_000);

    private CosmosInteger Held(ChainState chain)
    {
        DelegationState? delegation = chain.FindDelegation(Address(Account()), Address(Validator()));
        return delegation is null || _random.Next(2) == 0 ? Amount() : delegation.Shares.TruncateInt();
    }
}
