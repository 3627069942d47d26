using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Shootings;
using Reckoner.Incidents;

namespace Reckoner.Train;

/// <summary>
/// Learns what each trait of a pair of reports is worth from reports whose incidents are on record: logistic regression from the worth set by hand, whose sign it
/// keeps. Of the look half alone.
/// </summary>
internal sealed class LikenessTraining
{
    private const int Rounds = 1000;

    // the corpus is of one country and one kind of event: it cannot tell what these are worth
    private static readonly HashSet<Trait> Fixed = [Trait.Type, Trait.OtherType, Trait.Country, Trait.OtherCountry, Trait.Site, Trait.OtherSite];

    private const double Rate = 0.5;

    /// <summary>How much a pair of leads counts beside a pair of whole reports.</summary>
    private const double LeadWeight = 0.35;

    /// <summary>How much a weight that is far from what was set by hand costs, a pair.</summary>
    private const double Pull = 2e-5;

    private readonly List<(string A, string B, double[] Traits, bool Same, double Weight)> pairs = [];
    private readonly double[] scale = new double[Traits.Count];

    public LikenessTraining(string folder)
    {
        var labelled = Recorded.Reports(folder).Where(report => Halves.Of(report.Incident!) == CorpusHalf.Look).ToList();
        var incidents = labelled.ToDictionary(report => report.Id, report => report.Incident!, StringComparer.Ordinal);
        Gather(labelled, incidents, 1);
        // wire copy is short: the same reports as their leads alone
        Gather(labelled.ConvertAll(report => report with { Text = Lead(report.Text) }), incidents, LeadWeight);
        for (var i = 0; i < scale.Length; i++) scale[i] = Math.Max(1e-6, Math.Sqrt(pairs.Average(pair => pair.Traits[i] * pair.Traits[i])));
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
                    pairs.Add((a, b, [.. Enumerable.Range(0, Traits.Count).Select(i => (double)traits[i] / Likeness.Shared.Unit((Trait)i))], a == b, weight));
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

    /// <summary>What each trait is worth, thousandths.</summary>
    public int[] Run(TextWriter log)
    {
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, {pairs.Count(pair => pair.Same)} of one incident"));
        var weights = Fit(pairs);
        return [.. weights.Select((weight, i) => (int)Math.Round(1000 * weight))];
    }

    /// <summary>How well a fifth is told by weights from the other four, in turn.</summary>
    public void HoldOut(ulong shares, TextWriter log)
    {
        int right = 0, said = 0, same = 0;
        var loss = 0.0;
        for (var share = 0UL; share < shares; share++)
        {
            var weights = Fit(pairs.FindAll(pair => Halves.Hash(pair.A) % shares != share && Halves.Hash(pair.B) % shares != share));
            foreach (var pair in pairs.Where(pair => Halves.Hash(pair.A) % shares == share))
            {
                var chance = Chance(weights, pair.Traits);
                loss -= Math.Log(Math.Max(1e-9, pair.Same ? chance : 1 - chance));
                said += chance >= 0.5 ? 1 : 0;
                same += pair.Same ? 1 : 0;
                right += chance >= 0.5 && pair.Same ? 1 : 0;
            }
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision {(double)right / said:P1}, recall {(double)right / same:P1}, loss {loss / pairs.Count:F5}"));
    }

    private double[] Fit(List<(string A, string B, double[] Traits, bool Same, double Weight)> lessons)
    {
        var start = Enumerable.Range(0, Traits.Count).Select(i => Likeness.Shared.ByHand((Trait)i) / 1000.0 * scale[i]).ToArray();
        var weights = (double[])start.Clone();
        var squares = new double[weights.Length];
        var slope = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(slope);
            foreach (var pair in lessons)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++) sum += weights[i] * pair.Traits[i] / scale[i];
                var error = pair.Weight * ((1 / (1 + Math.Exp(-sum))) - (pair.Same ? 1 : 0));
                for (var i = 0; i < weights.Length; i++) slope[i] += error * pair.Traits[i] / scale[i];
            }
            for (var i = 0; i < weights.Length; i++)
            {
                if (Fixed.Contains((Trait)i)) continue;
                var step = (slope[i] / lessons.Count) + (Pull * (weights[i] - start[i]));
                squares[i] += step * step;
                weights[i] -= Rate * step / Math.Sqrt(squares[i] + 1e-12);
                if (Math.Sign(start[i]) is var sign and not 0 && weights[i] * sign < 0) weights[i] = 0;
            }
        }
        for (var i = 0; i < weights.Length; i++) weights[i] /= scale[i];
        return weights;
    }

    private static double Chance(double[] weights, double[] traits)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * traits[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The table with its column of learned weights written anew.</summary>
    public static string Write(string table, int[] weights)
    {
        var lines = table.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var columns = lines[i].Split('\t');
            if (lines[i].StartsWith('#') || !Enum.TryParse<Trait>(columns[0], out var trait)) continue;
            columns[1] = weights[(int)trait].ToString(CultureInfo.InvariantCulture);
            lines[i] = string.Join('\t', columns);
        }
        return string.Join('\n', lines);
    }
}
