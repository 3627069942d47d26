namespace Reckoner.Reckoning;

/// <summary>The policy's choice of best, low and high among the figures that stand for one cell.</summary>
internal static class Choosing
{
    // a hospital's toll of yesterday is no nearer to the dead than the crisis centre's of today
    private const int AboutAsNear = 3;

    // a newspaper of today knows more than a hospital of the day before
    private const int InTouch = 5;

    /// <summary>Brings equal tallies together and lets the policy choose.</summary>
    public static void Choose(Cell cell, Constraints constraints, Policy policy)
    {
        Gather(cell);
        var rivals = cell.Rivals;
        if (rivals.Count == 0)
            return;
        if (rivals.Count > 1)
        {
            Zeros(rivals, policy);
            Cover(rivals);
            Age(rivals, constraints.Falls(cell.Measure), policy);
        }
        Rival? reference = null;
        Rival? runner = null;
        BestStep? step = null;
        // what more reports come to may be nobody's figure here, being pieced together in each
        var voted = rivals.Exists(rival => Stands(rival) && rival is { HighOnly: false, IsOutvoted: false, Coded.Best: not null });
        foreach (var rival in rivals)
        {
            if (!Stands(rival) || rival.HighOnly || (voted && rival.IsOutvoted) || rival.Coded.Best is null)
                continue;
            if (reference is null)
            {
                reference = rival;
            }
            else
            {
                var (better, by) = Compare(rival, reference, policy);
                (reference, runner, step) = better < 0 ? (rival, reference, by) : (reference, rival, by);
            }
        }
        if (reference is null)
            foreach (var rival in rivals)
                if (Stands(rival) && !rival.HighOnly)
                {
                    reference = rival;
                    break;
                }
        var chosen = policy.Best.IsEmpty || reference?.Coded.Best is null ? null : reference;
        Range(cell, new Choice(chosen, reference, runner, step, null, null), policy);
    }

    /// <summary>Whether a figure still takes part in the choice.</summary>
    public static bool Stands(Rival rival) => rival.Aside is null && !rival.Covered;

    private static void Gather(Cell cell)
    {
        Dictionary<(Coded, TallyKind, bool), Rival>? byFigure = null;
        foreach (var tally in cell.Tallies)
        {
            if (tally.Aside is not null)
                continue;
            Rival? same = null;
            if (cell.Rivals.Count > 8)
            {
                if (byFigure is null)
                {
                    byFigure = [];
                    foreach (var rival in cell.Rivals)
                        byFigure[(rival.Coded, rival.Kind, rival.HighOnly)] = rival;
                }
                byFigure.TryGetValue((tally.Coded, tally.Kind, tally.HighOnly), out same);
            }
            else
            {
                foreach (var rival in cell.Rivals)
                    if (rival.Coded == tally.Coded && rival.Kind == tally.Kind && rival.HighOnly == tally.HighOnly)
                        same = rival;
            }
            if (same is not null)
            {
                same.Add(tally);
                continue;
            }
            var added = new Rival(tally);
            cell.Rivals.Add(added);
            byFigure?.Add((tally.Coded, tally.Kind, tally.HighOnly), added);
        }
    }

    /// <summary>"Nobody was hurt" of too few origins does not stand against a count.</summary>
    private static void Zeros(List<Rival> rivals, Policy policy)
    {
        if (!rivals.Exists(rival => rival.Coded.Low > 0 && !rival.HighOnly))
            return;
        foreach (var rival in rivals)
            if (rival.Coded.Strict is { Low: 0, High: 0 } && rival.Origins < policy.ZeroOrigins)
                rival.Aside = policy.Zero?.Text;
    }

    /// <summary>A figure that another one says more exactly agrees with it: "at least 10" with "12" of an authority as near.</summary>
    private static void Cover(List<Rival> rivals)
    {
        foreach (var wide in rivals)
        {
            if (wide.Coded.Strict.IsPoint || wide.Aside is not null)
                continue;
            foreach (var close in rivals)
            {
                if (ReferenceEquals(wide, close) || close.Aside is not null || close.HighOnly != wide.HighOnly || (close.Coded.Best is null && wide.Coded.Best is not null && !wide.Composed))
                    continue;
                if (close.Coded.Strict == wide.Coded.Strict
                    ? !wide.Composed || close.Composed || close.Coded.Low < wide.Coded.Low
                    : !wide.Coded.Strict.Contains(close.Coded.Strict) || !(wide.Composed || (NearEnough(close, wide) && (wide.Weak || !close.Weak))))
                    continue;
                wide.CoveredBy = close;
                break;
            }
        }
    }

    // a floor that a later count has passed is only an older word of it
    private static bool NearEnough(Rival close, Rival wide) =>
        close.Nearness <= wide.Nearness || (wide.Latest >= 0 && close.Latest > wide.Latest && close.Nearness <= wide.Nearness + AboutAsNear);

    /// <summary>
    /// A toll rises: an old lower figure does not stand beside a newer higher one of an authority about as near. What falls as things go
    /// well (the missing, the held) is told for its moment: an old figure, higher or lower, does not stand beside a newer one.
    /// </summary>
    private static void Age(List<Rival> rivals, bool falls, Policy policy)
    {
        if (policy.StaleHours is not { } hours)
            return;
        var ticks = hours * TimeSpan.TicksPerHour;
        foreach (var old in rivals)
        {
            if (!Stands(old) || old.Latest < 0)
                continue;
            var most = old.Coded.Strict.High ?? (falls ? long.MaxValue : null);
            foreach (var recent in rivals)
                if (recent.Latest - old.Latest >= ticks && (recent.Coded.Strict.Low > most || (falls && recent.Coded.Strict.High < old.Coded.Strict.Low))
                    && recent.Aside is null && !recent.HighOnly && !recent.Weak && (!recent.Composed || (!falls && recent.First.Claims.Length > 1 && recent.Kind == TallyKind.Groups))
                    && (recent.Nearness <= old.Nearness + (falls || recent.Latest - old.Latest >= ticks * 3 / 2 ? InTouch : AboutAsNear) || recent.Origins > 1))
                {
                    old.Aside = Aside.Because(falls ? $"{policy.Stale!.Name} told for an earlier moment than" : $"{policy.Stale!.Text}:", recent.First.First) with { IsOvertaken = true };
                    break;
                }
        }
    }

    /// <summary>The step of the policy by which one figure goes before another; null when it does not, or by no step.</summary>
    public static BestStep? Before(Rival first, Rival then, Policy policy) => Compare(first, then, policy) is { Better: < 0, By: { } step } ? step : null;

    private static (int Better, BestStep? By) Compare(Rival a, Rival b, Policy policy)
    {
        foreach (var step in policy.Best)
        {
            var order = step.By switch
            {
                BestBy.Nearest => a.Nearness.CompareTo(b.Nearness),
                BestBy.Firm => a.Weak.CompareTo(b.Weak),
                BestBy.Confirmed => b.Confirmed.CompareTo(a.Confirmed),
                BestBy.Recent => b.Latest.CompareTo(a.Latest),
                BestBy.Local => b.Local.CompareTo(a.Local),
                BestBy.Majority => b.Origins.CompareTo(a.Origins),
                _ => Lower(a, b),
            };
            if (order != 0)
                return (order, step);
        }
        // equal in all that the policy asks: stated before added up, then the lower, then the narrower
        var rest = a.Composed.CompareTo(b.Composed);
        if (rest == 0)
            rest = Lower(a, b);
        if (rest == 0)
            rest = (a.Coded.High ?? long.MaxValue).CompareTo(b.Coded.High ?? long.MaxValue);
        return (rest == 0 ? 1 : rest, null);
    }

    private static int Lower(Rival a, Rival b) => a.Coded.Best.GetValueOrDefault().CompareTo(b.Coded.Best.GetValueOrDefault());

    private static void Range(Cell cell, Choice choice, Policy policy)
    {
        var firm = cell.Rivals.Exists(rival => Stands(rival) && !rival.HighOnly && !rival.Weak);
        Rival? low = null;
        Rival? high = null;
        Rival? open = null;
        long floor = 0;
        foreach (var rival in cell.Rivals)
        {
            if (!Stands(rival))
                continue;
            if (!rival.HighOnly && !(policy.LowFirm && firm && rival.Weak) && !rival.Coded.Upper && (low is null || LowOf(rival) < LowOf(low)))
                low = rival;
            if ((policy.HighFirm && firm && rival.Weak) || (rival.Boast && policy.Party == PartyRule.BoastsAside))
                continue;
            if (rival.Coded.High is not { } most)
            {
                if (open is null || rival.Coded.Low > floor)
                    (open, floor) = (rival, rival.Coded.Low);
            }
            else if (high is null || most > high.Coded.High)
            {
                high = rival;
            }
        }
        if (high is null || floor > high.Coded.High)
            high = null;
        low ??= choice.Reference;
        var best = choice.Chosen?.Coded.Best;
        cell.Choice = choice with { LowFrom = low, HighFrom = high };
        cell.Low = low is null ? 0 : Math.Min(low.Coded.Low, best ?? long.MaxValue);
        cell.Best = best;
        cell.High = high?.Coded.High is { } top ? Math.Max(top, Math.Max(best ?? 0, cell.Low)) : null;
    }

    private static long LowOf(Rival rival) => rival.Coded.Low;
}
