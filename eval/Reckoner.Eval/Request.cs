using System.Globalization;

namespace Reckoner.Eval;

/// <summary>What the command line asks for.</summary>
internal sealed record Request
{
    public const string Usage = """
        usage: dotnet run --project eval/Reckoner.Eval -c Release -- VERB [options]

          all                        every corpus
          incidents | each | grouping | muc | polnear | written
                                     that corpus alone; several may be named
          predictions SET            what is read in polnear.SET.jsonl (dev, train), for score_attribution.py, to standard output
          attribution GOLD PRED      the table of score_attribution.py for two files

          --data FOLDER              the corpora; ../shared/corpora when not given
          --format table|json        table when not given
          --errors N                 after the table, the N worst errors of every row, of the look half only
          --sample                   with --errors: a fair sample instead of the worst
          --rows TEXT                with --errors: only rows whose name contains this
          --write                    also write the table to eval/RESULTS.md
          --grammar-alone            without what was learned from marked articles
          --threads N                as many as there are cores when not given
        """;

    public required List<string> Words { get; init; }

    public string Data { get; init; } = Path.Combine("..", "shared", "corpora");

    public bool IsJson { get; init; }

    public int Errors { get; init; }

    public bool IsSampled { get; init; }

    public string Rows { get; init; } = "";

    public bool Writes { get; init; }

    public bool IsGrammarAlone { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Reads the command line.</summary>
    /// <returns>Null and a message when it makes no sense.</returns>
    public static Request? Read(IReadOnlyList<string> args, out string? wrong)
    {
        var words = new List<string>();
        var request = new Request { Words = words };
        for (var i = 0; i < args.Count; i++)
        {
            wrong = $"\"{args[i]}\" is not understood, or lacks its value";
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--sample": request = request with { IsSampled = true }; continue;
                case "--grammar-alone": request = request with { IsGrammarAlone = true }; continue;
                case "--write": request = request with { Writes = true }; continue;
                case "--data" when value is not null: request = request with { Data = value }; break;
                case "--rows" when value is not null: request = request with { Rows = value }; break;
                case "--format" when value is "table" or "json": request = request with { IsJson = value == "json" }; break;
                case "--errors" when Number(value) is { } errors: request = request with { Errors = errors }; break;
                case "--threads" when Number(value) is > 0 and { } threads: request = request with { Threads = threads }; break;
                case ['-', ..]: return null;
                default: words.Add(args[i]); continue;
            }
            i++;
        }
        wrong = words.Count == 0 ? "no verb" : null;
        return wrong is null ? request : null;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
