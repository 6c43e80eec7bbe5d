using StakingCore.Tool.Commands;

return StakingCoreCommand.Run(args);
