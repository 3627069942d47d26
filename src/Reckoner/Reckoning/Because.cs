using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>The rules that decided a figure, in order: how its words were coded, what was preferred, what bounds it, what was set aside by a rule, what a person should know.</summary>
internal static class Because
{
    /// <summary>The rules of a figure that has numbers.</summary>
    public static ImmutableArray<string> Of(Cell cell, Policy policy, int origins, bool raised)
    {
        var because = ImmutableArray.CreateBuilder<string>(4);
        var choice = cell.Choice;
        if (choice.Reference is { } reference)
        {
            Coding(reference, policy, because);
            if (policy.NoBest is { } none)
                because.Add(none.Text);
            else if (choice.Step is { } step && choice.Runner is { } runner)
                because.Add($"{step.Rule.Text}: {Reasons.Number(reference.Coded.Best ?? 0)} before {Reasons.Number(runner.Coded.Best ?? 0)}");
            if (reference.Composed)
                because.Add("house.sum people and groups of one report with nobody in common are added; no report states the number");
            else if (choice.Step is null)
                because.Add(policy.PartyReason.Text);
        }
        foreach (var rival in cell.Rivals)
            if (rival.First.Bounds is { } bounds)
                Add(because, bounds);
        if (choice.LowFrom is { } low && !ReferenceEquals(low, choice.Chosen))
        {
            Coding(low, policy, because);
            because.Add(policy.Low.Text);
        }
        if (choice.HighFrom is not null && !ReferenceEquals(choice.HighFrom, choice.Chosen))
            because.Add(policy.High.Text);
        if (cell.Outgrown is { } grown)
            because.Add($"{policy.Stale!.Name} told before the total came to {Reasons.Number(grown.Coded.Low)}: at least so many");
        if (cell.Implied is not null || raised)
            Add(because, cell.BestRule!.Text);
        Asides(cell, policy, because);
        Cautions(cell, policy, because);
        if (policy.Unattributed is { } unattributed && cell is { Measure: Measure.Killed, Group.Side: Side.Attacker or Side.Responder })
            because.Add(unattributed.Text);
        if (policy.Grade is { } grade)
            because.Add($"{grade.Text}: {Graded(cell, origins)}");
        if (policy.Corroboration is { } entry && origins < policy.Corroborate)
            because.Add($"{entry.Text}: not met");
        return because.DrainToImmutable();
    }

    /// <summary>The rules of a figure of which nothing is left.</summary>
    public static ImmutableArray<string> OfWithdrawn(Cell cell)
    {
        var because = ImmutableArray.CreateBuilder<string>(1);
        foreach (var claim in cell.Claims)
            if (claim.Retired)
                AddOnce(because, claim.Aside!.Reason);
        return because.DrainToImmutable();
    }

    /// <summary>The grade of an allegation, by its origins.</summary>
    public static string Graded(Cell cell, int origins) => cell.Disputed ? "contested" : origins > 1 ? "fair" : "weak";

    private static void Coding(Rival rival, Policy policy, ImmutableArray<string>.Builder because)
    {
        var first = rival.First.First;
        if (first.Claim.Quantity is { Form: QuantityForm.Vague } quantity && rival.Kind == TallyKind.Stated)
            Add(because, (Coded.Code(quantity.Lexeme, policy, first.Large)?.Rule ?? policy.Vague).Text);
    }

    // what a rule set aside might have been the figure
    private static void Asides(Cell cell, Policy policy, ImmutableArray<string>.Builder because)
    {
        string? last = null;
        foreach (var claim in cell.Claims)
        {
            var reason = (claim.Aside ?? claim.Tally?.Aside ?? claim.Tally?.Rival?.Aside)?.Reason;
            if (claim.Boast && policy.Party == PartyRule.BoastsAside)
                Add(because, policy.PartyReason.Text);
            else if (reason is not null && !ReferenceEquals(reason, last) && IsRule(reason))
                AddOnce(because, last = reason);
        }
    }

    // "wire.4 a toll rises": a word, a full stop and more before the first blank
    private static bool IsRule(string reason)
    {
        var blank = reason.AsSpan().IndexOf(' ');
        return blank > 0 && reason.AsSpan(0, blank - 1).IndexOf('.') > 0;
    }

    private static void Cautions(Cell cell, Policy policy, ImmutableArray<string>.Builder because)
    {
        if (policy.Confirm is { } confirm && cell.Choice.Chosen is { Coded.Best: > 0 and { } stands } chosen)
            foreach (var rival in cell.Rivals)
                if (!ReferenceEquals(rival, chosen) && Choosing.Stands(rival) && rival is { Origins: 1, Composed: false, Coded.Best: { } jump }
                    && rival.Nearness > chosen.Nearness && (Int128)jump >= (Int128)stands * policy.Jump!.Value)
                    Add(because, $"{confirm.Text}: {Reasons.Number(jump)}");
        if (policy.Again is { } again && cell.Tallies.Count > 2 && Reasserted(cell) is { } number)
            Add(because, $"{again.Text}: {Reasons.Number(number)}");
    }

    // one voice that gave a number, took it back, and gives it again
    private static long? Reasserted(Cell cell)
    {
        long most = 0;
        var fell = false;
        foreach (var tally in cell.Tallies)
        {
            fell |= tally.Coded.Best < most;
            most = Math.Max(most, tally.Coded.Best ?? 0);
        }
        if (!fell)
            return null;
        var said = new Dictionary<string, List<long>>(StringComparer.OrdinalIgnoreCase);
        foreach (var tally in cell.Tallies)
        {
            if (tally.Composed || tally.Time < 0 || tally.Coded.Best is not { } best || (tally.First.Authority.Key ?? tally.First.Report?.Outlet) is not { } who)
                continue;
            if (!said.TryGetValue(who, out var numbers))
                said[who] = numbers = [];
            if (numbers.Count == 0 || numbers[^1] != best)
                numbers.Add(best);
            if (numbers.Count > 2 && numbers[^3] == best && numbers[^2] < best)
                return best;
        }
        return null;
    }

    // one line a rule, whatever number of claims it set aside
    private static void AddOnce(ImmutableArray<string>.Builder because, string reason)
    {
        var name = reason.AsSpan(0, reason.IndexOf(' ', StringComparison.Ordinal) + 1);
        foreach (var line in because)
            if (line.AsSpan().StartsWith(name))
                return;
        because.Add(reason);
    }

    private static void Add(ImmutableArray<string>.Builder because, string rule)
    {
        if (!because.Contains(rule))
            because.Add(rule);
    }
}
