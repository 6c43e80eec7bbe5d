using StakingCore.Delegation;
using static StakingCore.Tests.Delegation.Claims.ClaimLedger;
using static StakingCore.Tests.Delegation.Claims.ClaimTable;

namespace StakingCore.Tests.Delegation.Claims;

public sealed class OwnershipClaimTests
{
    private static readonly UInt128 _everything = 1_000 * (UInt128)Coin;

    [Fact]
    public void TheOwnerKeepsTheFunds_ThePoolProviderCannotWithdrawThem()
    {
        DelegationLedger ledger = Start().With(
            Open("pool", 10), new DelegateLiquid("owner", "pool"), new LockStake("owner", "pool", 300 * (UInt128)Coin)).Next(3);
        var table = new ClaimTable("what the operator does", "accepted", "owner's wallet", "locked", "on its way out", "owner has in all");
        Add("nothing yet", "");
        foreach ((string action, DelegationCommand command) in new (string, DelegationCommand)[]
        {
            ("adds 5 to its bond", new AddBond("pool", 5 * (UInt128)Coin)),
            ("asks to leave jail", new Unjail("pool")),
            ("opens a second pool", Open("second", 20)),
            ("withdraws", new Withdraw("operator")),
            ("empties its own wallet", new Transfer("operator", "elsewhere", 65 * (UInt128)Coin)),
            ("spends once more", new Transfer("operator", "elsewhere", 1)),
            ("retires the pool", new RetirePool("pool")),
        })
        {
            DelegationTransition transition = ledger.Apply(command);
            ledger = transition.Ledger ?? ledger;
            Add(action, transition.Refusal is { } refusal ? $"no: {refusal.Rule}" : "yes");
        }

        ledger = ledger.Next();
        Add("(the epoch ends: the pool closes)", "");
        ledger = ledger.Next((int)Window).With(new Withdraw("owner"));
        Add("(21 epochs on, the owner withdraws)", "");

        Assert.Equal(_everything, ledger.Balance("owner"));
        ConceptPage.Holds("owner-keeps-the-funds", table.ToString());

        void Add(string action, string accepted)
        {
            UInt128 locked = ledger.LockedBy("owner", "pool");
            UInt128 leaving = DelegationLedger.SumOf(ledger.Exits.Where(static exit => exit.Account == "owner").Select(static exit => exit.Lot));
            Assert.Equal(_everything, ledger.OwnedBy("owner"));
            table.Add(action, accepted, Coins(ledger.Balance("owner")), Coins(locked), Coins(leaving), Coins(ledger.OwnedBy("owner")));
        }
    }

    [Fact]
    public void TheFundsStayUsableWhileTheyEarn()
    {
        DelegationLedger ledger = Start().With(Open("pool", 10), new DelegateLiquid("owner", "pool"));
        var table = new ClaimTable("epoch", "paid at its start", "in the wallet, and in the snapshot", "spent during the epoch", "left");
        UInt128 payment = 400 * (UInt128)Coin;
        for (int i = 0; i < 8; i++)
        {
            DelegationTransition boundary = ledger.Apply(Advance(ledger));
            ledger = boundary.OrThrow();
            UInt128 counted = ledger.Snapshots[ledger.Epoch].Pools["pool"].Members["owner"].Liquid;
            UInt128 paid = boundary.Events.OfType<RewardPaid>().Where(static reward => reward.Account == "owner")
                .Aggregate(UInt128.Zero, static (sum, reward) => sum + reward.Amount);
            Assert.Equal(ledger.Balance("owner"), counted);
            Assert.Equal(ledger.Epoch >= 4, paid > 0);
            bool pays = ledger.Epoch is 3 or 5;
            ledger = pays ? ledger.With(new Transfer("owner", "shop", payment)) : ledger;
            table.Add(Number(ledger.Epoch), Coins(paid), Coins(counted), pays ? Coins(payment) : "", Coins(ledger.Balance("owner")));
        }

        Assert.Equal(2 * payment, ledger.Balance("shop"));
        ConceptPage.Holds("usable-while-earning", table.ToString());
    }

    private static AdvanceEpoch Advance(DelegationLedger ledger) => SampleDelegation.Advance(ledger, "pool");
}
