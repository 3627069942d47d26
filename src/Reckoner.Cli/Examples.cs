namespace Reckoner.Cli;

/// <summary>What stands under the help of each command: how people use it.</summary>
internal static class Examples
{
    /// <summary>The examples of a command, by its name; those of the whole for any other.</summary>
    public static string Of(string command) => command switch
    {
        "read" => Read,
        "picture" => Picture,
        "explain" => Explain,
        _ => Root,
    };

    private const string Read = """
        Examples:
          reckon read report.txt                                  the claims of one report, as a table
          reckon read --published 2031-03-12 --outlet "Coast Wire" report.txt
          reckon read reports/ > claims.json                      all reports of a folder, as one JSON object
          reckon read --format csv feed.jsonl > claims.csv        one row a claim, for a spreadsheet
          tail -f feed.jsonl | reckon read --format jsonl | ...   a live feed, one line a report
        """;

    private const string Picture = """
        Examples:
          reckon picture samples/ferry.jsonl                      what all reports of a file add up to
          reckon picture --as-of 2031-03-12T18:00Z reports/       what had been said by that moment
          reckon picture --known-at 2031-03-12T18:00Z reports/    what had reached us by that moment
          reckon picture --series reports/                        with what each figure was before
          reckon picture --policy wire --compare acled reports/   where two codebooks differ, and why
          reckon picture --each --format csv feed.jsonl           the figures of every report alone
          cat feed.jsonl | reckon picture | jq .figures           JSON whenever a program reads the output
        """;

    private const string Explain = """
        Examples:
          reckon explain killed samples/ferry-accident            why this many, who says so, in which words
          reckon explain "killed of children" reports/            a group: also killed/children
          reckon explain siege/killed samples/siege.jsonl         one of several incidents, by words of its title or its id
          reckon explain missing --policy acled --as-of 2031-03-12T18:00Z reports/
        """;

    private const string Root = """
        Examples:
          reckon picture samples/ferry.jsonl
          reckon explain "killed of children" samples/ferry.jsonl
          reckon read --published 2031-03-12 report.txt
          reckon picture --help

        Exit codes: 0 done; 1 nothing could be read; 2 wrong use; 3 done, but some inputs were set aside
        (each is named on standard error).
        """;
}
