using Reckoner.Eval;

return Run.Of(args, Console.Out, Console.Error);
