using StakingCore.Ethereum;
using StakingCore.Ethereum.Queues;
using StakingCore.LockUps;
using StakingCore.Positions;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Queues;

public sealed class EthereumLockUpTests
{
    [Fact]
    public void ScheduleOf_EveryFork_IsTheCoresSchedule() => Assert.All(
        Enum.GetValues<EthereumFork>(),
        fork => Assert.Equal(LockUpSchedule.Ethereum, EthereumLockUp.ScheduleOf(EthereumRules.Of(fork))));

    [Fact]
    public void SlashableEpochs_EachStanding_IsWhatTheStateSays()
    {
        EthereumState state = State(EthereumFork.Deneb, 5);
        ValidatorColumns rows = state.Validators;
        (rows.ExitEpochs[1], rows.WithdrawableEpochs[1]) = (Epoch - 10, Epoch + 246);
        (rows.ExitEpochs[2], rows.WithdrawableEpochs[2]) = (Epoch - 300, Epoch - 44);
        rows.Slashed[3] = true;
        rows.ActivationEpochs[4] = Never;
        ulong[] epochs = [Epoch - 400, Epoch - 45, Epoch - 44, Epoch, Epoch + 245, Epoch + 246, Epoch + 100_000];

        for (int row = 0; row < rows.Count; row++)
        {
            ExposureInterval slashable = EthereumLockUp.SlashableEpochs(state, row);
            Assert.All(epochs, epoch => Assert.Equal(rows.IsSlashable(row, epoch), slashable.Contains(StakeTime.Epoch(epoch))));
            StakePosition? position = EthereumLockUp.PositionOf(state, row);
            Assert.All(epochs, epoch => Assert.Equal(rows.IsActive(row, epoch), position?.ExposedAt(StakeTime.Epoch(epoch)) > 0));
        }
    }
}
