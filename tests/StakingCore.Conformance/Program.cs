using StakingCore.Conformance;

return Replay.Run(VectorFolder.Locate(), Console.Out, Console.Error);
