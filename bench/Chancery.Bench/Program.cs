using Chancery.Bench;

switch (args.FirstOrDefault())
{
    case "parse" when args.Length is 3 or 4:
        ParseBench.Run(args[1], args[2], args.ElementAtOrDefault(3));
        return 0;
    case "accurate" when args.Length is 3 or 4:
        AccurateBench.Run(args[1], args[2], args.ElementAtOrDefault(3));
        return 0;
    case "share" when args.Length == 4:
        AccurateBench.Share(args[1], args[2], args[3]);
        return 0;
    case "read" when args.Length == 3:
        ReadBench.Run(args[1], args[2]);
        return 0;
    case "make-record" when args.Length == 3 && int.TryParse(args[2], out var articles):
        RecordBench.Make(args[1], articles);
        return 0;
    case "explorer" when args.Length == 2 || args is [_, _, "again"]:
        await RecordBench.Time(args[1], isAnew: args.Length == 2);
        return 0;
    default:
        Console.Error.WriteLine("Usage: Chancery.Bench parse MODEL FILE.conllu[.gz] [NAMES-MODEL] | accurate MODEL FILE.conllu[.gz] [FASTMODEL] | "
            + "share FASTMODEL KNOWLEDGE FILE.conllu[.gz] | read FOLDER FILE | make-record RECORD ARTICLES | explorer RECORD [again]");
        return 2;
}
