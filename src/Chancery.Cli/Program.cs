using Chancery.Cli;

return CommandLine.Run(args, Terminal.OfProcess(), AppContext.BaseDirectory);
