using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Polnear;
using Reckoner.Train;

var data = Option("--data") ?? Path.Combine("..", "shared", "corpora");
var output = Option("--out") ?? (args is ["likeness", ..] ? Path.Combine("knowledge", "incidents", "trees.tsv") : Path.Combine("src", "Reckoner", "Knowledge", $"{(args is ["attribution", ..] ? "voices" : args.FirstOrDefault())}.bin"));
var hold = Option("--hold") is { } share ? ulong.Parse(share, CultureInfo.InvariantCulture) : 0;
if (args is not ["attribution" or "arbiter" or "background" or "likeness", ..] || !Directory.Exists(data))
{
    Console.Error.WriteLine("""
        usage: dotnet run --project tools/Reckoner.Train -c Release -- attribution|arbiter|background|likeness [options]

          attribution     who says what: writes voices.bin
          arbiter         the same person or another, this event or another: writes arbiter.bin
          background      how rare words are: writes background.bin
          likeness        when two reports tell of one event: writes knowledge/incidents/trees.tsv; build after background

          --data FOLDER   the corpora: polnear.train.jsonl, ud_ewt.train.conllu, ud_ewt.dev.conllu; shootings.*.jsonl; ../shared/corpora when not given
          --out FILE      where it belongs when not given
          --hold N        write nothing: attribution leaves out one article in N and scores those, arbiter and likeness each N-th in turn
        """);
    return 2;
}
if (args[0] == "background")
{
    File.WriteAllBytes(output, BackgroundCounting.Count(data));
    return 0;
}
if (args[0] == "likeness")
{
    var likeness = new LikenessTraining(data);
    if (hold > 0) likeness.HoldOut(hold, Console.Out);
    else File.WriteAllText(output, likeness.Run(Console.Out));
    return 0;
}
if (args[0] == "arbiter")
{
    // of the look halves alone: the others are for scores
    var lessons = Lesson.Read(data);
    var arbiter = new ArbiterTraining();
    if (hold > 0) arbiter.HoldOut(lessons, hold, Console.Out);
    else File.WriteAllBytes(output, WeightsFile.Of(arbiter.Run(lessons, Console.Out)));
    return 0;
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
