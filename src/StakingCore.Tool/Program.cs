using StakingCore.Tool.Commands;
using StakingCore.Tool.Output;

StandardStreams.Open();
return StakingCoreCommand.Run(args);
