using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Polnear;
using Reckoner.Train;

var data = Option("--data") ?? Path.Combine("..", "shared", "corpora");
var output = Option("--out") ?? Path.Combine("src", "Reckoner", "Knowledge", "voices.bin");
var hold = Option("--hold") is { } share ? ulong.Parse(share, CultureInfo.InvariantCulture) : 0;
if (args is not ["attribution", ..] || !Directory.Exists(data))
{
    Console.Error.WriteLine("""
        usage: dotnet run --project tools/Reckoner.Train -c Release -- attribution [options]

          --data FOLDER   the corpora: polnear.train.jsonl, ud_ewt.train.conllu, ud_ewt.dev.conllu; ../shared/corpora when not given
          --out FILE      src/Reckoner/Knowledge/voices.bin when not given
          --hold N        leave out one article in N, score those and write nothing
        """);
    return 2;
}
var articles = PolnearDocument.Read(data, "train").ConvertAll(Article.Of);
var training = new Training();
var bytes = training.Run(Trees("train"), Trees("dev"), articles.FindAll(article => !IsHeld(article)), Console.Out);
Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:N0} bytes"));
if (hold > 0) HeldOut.Measure(articles.FindAll(IsHeld), training.Listener(), Console.Out);
else File.WriteAllBytes(output, bytes);
return 0;

bool IsHeld(Article article) => hold > 0 && Halves.Hash(article.Document.Report.Id) % hold == 0;

List<Tree> Trees(string set) => Treebank.Read(File.ReadLines(Path.Combine(data, $"ud_ewt.{set}.conllu")));

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
