namespace Reckoner.Reckoning;

/// <summary>
/// What each report comes to when it is reckoned alone, and whether more of them come to one total than to any other: then what the others
/// come to is not the best figure. Fewer than three origins settle nothing. A toll rises: a later higher count is never outvoted by
/// earlier ones, nor a stated one by people whom others tell one by one, who are only a floor.
/// </summary>
internal sealed class Votes
{
    private const int Needed = 3;

    private static readonly Measure[] Counting = [Measure.Killed, Measure.Injured];

    private readonly Dictionary<(string Report, Measure Measure), Outvoted> _outvoted = [];

    /// <summary>What is said of a report whose count of a measure was outvoted.</summary>
    /// <param name="Reason">The rule, and the number that won.</param>
    /// <param name="IsHigher">Whether the report comes to more than that.</param>
    public readonly record struct Outvoted(string Reason, bool IsHigher);

    private Votes()
    {
    }

    /// <summary>How the report of a claim was outvoted on its measure; null when it was not.</summary>
    public Outvoted? Of(Counted claim) => _outvoted.TryGetValue((claim.Claim.Report, claim.Cell.Measure), out var found) ? found : null;

    /// <summary>Reckons every report alone and counts; null where nothing is settled so.</summary>
    /// <param name="input">All claims of one incident.</param>
    /// <param name="policy">The policy, which says whether reports are counted.</param>
    /// <param name="alone">Reckons the claims of one report.</param>
    public static Votes? Count(FigureInput input, Policy policy, Func<FigureInput, Cells> alone)
    {
        if (policy.Agreed is not { } rule)
            return null;
        if (!MayBeEnough(input.Claims))
            return null;
        var reports = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var claim in input.Claims)
        {
            if (!reports.TryGetValue(claim.Report, out var its))
                reports[claim.Report] = its = [];
            its.Add(claim);
        }
        // a report about something else that mentions it in passing has no say
        List<(string Report, List<Claim> Claims, long Time)> voters =
        [
            .. reports.Where(report => report.Value.Exists(claim => claim.Scene == 0))
                .Select(report => (Report: report.Key, Claims: report.Value, Time: input.Reports.GetValueOrDefault(report.Key)?.Published?.UtcTicks ?? -1))
                .OrderBy(voter => voter.Time).ThenBy(voter => voter.Report, StringComparer.Ordinal),
        ];
        if (voters.Count < Needed)
            return null;
        var votes = new Votes();
        var cells = new Cells?[voters.Count];
        foreach (var measure in Counting)
        {
            var heard = new HashSet<string>(StringComparer.Ordinal);
            var speaking = new List<int>();
            for (var i = 0; i < voters.Count; i++)
                if (Speaks(voters[i].Claims, measure, input, heard))
                    speaking.Add(i);
            // what would settle nothing is not reckoned
            if (speaking.Count < Needed)
                continue;
            var ballots = new List<Ballot>(speaking.Count);
            foreach (var i in speaking)
                if ((cells[i] ??= alone(input with { Claims = voters[i].Claims })).Total(measure) is { Best: { } best } total)
                    ballots.Add(new Ballot(voters[i].Report, best, voters[i].Time, total.Choice.Chosen is { Composed: false } chosen && chosen.Coded.Best == best));
            votes.Settle(measure, ballots, rule);
        }
        return votes._outvoted.Count > 0 ? votes : null;
    }

    // most incidents have a report or two, whose claims stand together
    private static bool MayBeEnough(IReadOnlyList<Claim> claims)
    {
        var (runs, last) = (0, (string?)null);
        foreach (var claim in claims)
        {
            if (claim.Scene != 0 || string.Equals(claim.Report, last, StringComparison.Ordinal))
                continue;
            last = claim.Report;
            if (++runs == Needed)
                return true;
        }
        return false;
    }

    /// <summary>Whether a report says anything of a measure that no earlier one said in the same words: a copy has no vote of its own.</summary>
    private static bool Speaks(List<Claim> claims, Measure measure, FigureInput input, HashSet<string> heard)
    {
        var speaks = false;
        foreach (var claim in claims)
            if (claim.Measure == measure)
                speaks |= heard.Add(input.Origins.GetValueOrDefault(claim.Id, claim.Id));
        return speaks;
    }

    private void Settle(Measure measure, List<Ballot> ballots, PolicyRule rule)
    {
        if (ballots.Count < Needed)
            return;
        var sides = ballots.GroupBy(ballot => ballot.Best).OrderByDescending(side => side.Count()).ThenBy(side => side.Key).Take(2).Select(side => side.ToList()).ToList();
        if (sides.Count < 2 || sides[0].Count == sides[1].Count)
            return;
        var best = sides[0][0].Best;
        var last = sides[0].Max(ballot => ballot.Time);
        var isStated = sides[0].Exists(ballot => ballot.IsStated);
        foreach (var ballot in ballots)
            if (ballot.Best < best || (ballot.Best > best && ballot.Time <= last && (isStated || !ballot.IsStated)))
                _outvoted[(ballot.Report, measure)] = new Outvoted($"{rule.Text}: {Reasons.Number(best)}", ballot.Best > best);
    }

    private readonly record struct Ballot(string Report, long Best, long Time, bool IsStated);
}
