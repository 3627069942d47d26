using BenchmarkDotNet.Running;
using Reckoner.Bench;

// whole process:  dotnet run --project bench/Reckoner.Bench -c Release -- corpus PATH.jsonl
// the rooms:      dotnet run --project bench/Reckoner.Bench -c Release -- --filter '*'
if (args is ["corpus", ..]) return CorpusCommand.Run(args[1..]);

// a long stream: dotnet run --project bench/Reckoner.Bench -c Release -- stream PATH.jsonl
if (args is ["stream", ..]) return StreamCommand.Run(args[1..]);

BenchmarkSwitcher.FromAssembly(typeof(CorpusCommand).Assembly).Run(args);
return 0;
