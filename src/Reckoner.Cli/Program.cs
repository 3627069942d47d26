using Reckoner.Cli;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
