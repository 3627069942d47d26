using System.Globalization;
using System.Text;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Shootings;
using Reckoner.Incidents;

namespace Reckoner.Train;

/// <summary>
/// Learns what the traits of a pair of reports are worth together from reports whose incidents are on record. Of the look half alone.
/// </summary>
internal sealed class LikenessTraining
{
    /// <summary>How much a pair of leads counts beside a pair of whole reports.</summary>
    private const double LeadWeight = 0.35;

    private readonly List<Pair> pairs = [];
    private readonly ForestTraining training = new([.. Enumerable.Range(0, Traits.Count).Select(i => Likeness.Shared.LearningOf((Trait)i))]);

    public LikenessTraining(string folder)
    {
        var labelled = Recorded.Reports(folder).Where(report => Halves.Of(report.Incident!) == CorpusHalf.Look).ToList();
        var incidents = labelled.ToDictionary(report => report.Id, report => report.Incident!, StringComparer.Ordinal);
        Gather(labelled, incidents, 1);
        // wire copy is short: the same reports as their leads alone
        Gather(labelled.ConvertAll(report => report with { Text = Lead(report.Text) }), incidents, LeadWeight);
    }

    private void Gather(List<Report> labelled, Dictionary<string, string> incidents, double weight)
    {
        var claims = new Readers(Environment.ProcessorCount).Each(labelled, (reader, report) => reader.Read(report with { Incident = null }));
        var accounts = new List<Account>();
        var neighbours = new Neighbours();
        var traits = new Traits();
        var (words, keys) = (new WordGathering(), new RowKeys());
        foreach (var read in Grouper.InOrder(labelled.Select((report, i) => new ReadReport(report with { Incident = null }, claims[i]))))
        {
            foreach (var account in Accounts.Of(read, words).Where(account => account.IsAbout))
            {
                accounts.Add(account);
                foreach (var (other, rows) in neighbours.Add(accounts.Count - 1, keys.Of(account), static (a, b) => a.CompareTo(b), static (_, _, _) => { }).OrderBy(beside => beside.Number))
                {
                    if (rows < Gathered.LeastRows) continue;
                    traits.Of(account, accounts[other]);
                    var (a, b) = (incidents[account.Report.Id], incidents[accounts[other].Report.Id]);
                    pairs.Add(new Pair(a, b, [.. Enumerable.Range(0, Traits.Count).Select(i => traits[i])], Likeness.Shared.ByHand(traits) / 1000.0, weight));
                }
            }
        }
    }

    private static string Lead(string text)
    {
        const int least = 120;
        var end = text.Length <= least ? -1 : text.IndexOf(". ", least, StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    /// <summary>The table of the forest that all pairs grow.</summary>
    public string Run(TextWriter log)
    {
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, {pairs.Count(pair => pair.Same)} of one incident"));
        return Write(training.Grow(pairs));
    }

    /// <summary>How well a share is told by a forest from the others, in turn.</summary>
    public void HoldOut(ulong shares, TextWriter log)
    {
        int right = 0, said = 0, same = 0;
        var loss = 0.0;
        for (var share = 0UL; share < shares; share++)
        {
            var forest = training.Grow(pairs.FindAll(pair => Halves.Hash(pair.A) % shares != share && Halves.Hash(pair.B) % shares != share));
            foreach (var pair in pairs.Where(pair => Halves.Hash(pair.A) % shares == share))
            {
                var chance = 1 / (1 + Math.Exp(-(pair.ByHand + (forest.Odds(pair.Traits) / 1000.0))));
                loss -= Math.Log(Math.Max(1e-9, pair.Same ? chance : 1 - chance));
                said += chance >= 0.5 ? 1 : 0;
                same += pair.Same ? 1 : 0;
                right += chance >= 0.5 && pair.Same ? 1 : 0;
            }
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision {(double)right / said:P1}, recall {(double)right / same:P1}, loss {loss / pairs.Count:F5}"));
    }

    private static string Write(Forest forest)
    {
        var table = new StringBuilder("""
            # What two reports about events have in common or what parts them, and what that is worth together: decision trees whose worths are added (Incidents/Forest.cs).
            # node, trait that is asked (- for a leaf), bound, node when the trait is at most the bound, node when it is more, worth so far in thousandths of the logarithm of the odds.
            # Learned from reports whose events are on record (tools/Reckoner.Train, likeness): written by that command, never by hand. Own work of the project; Apache-2.0.

            """.ReplaceLineEndings("\n"));
        for (var i = 0; i < forest.Nodes.Count; i++)
        {
            var node = forest.Nodes[i];
            table.Append(CultureInfo.InvariantCulture, $"{i}\t{(node.Trait < 0 ? "-" : (Trait)node.Trait)}\t{node.Bound}\t{node.Upto}\t{node.Above}\t{node.Worth}\n");
        }
        return table.ToString();
    }
}
