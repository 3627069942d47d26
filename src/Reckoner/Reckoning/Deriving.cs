using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Reckoning;

/// <summary>How a bound follows from others, written out step by step, so that a person can follow it to the words.</summary>
internal sealed class Deriving(Consistency consistency)
{
    // a derivation longer than this explains nothing to anybody: the rest is given by its claims alone
    private const int Longest = 40;

    private readonly ImmutableArray<Derivation>.Builder _steps = ImmutableArray.CreateBuilder<Derivation>(1);

    // the bound of each step
    private readonly List<ConstraintNet.Bound> _made = new(1);

    /// <summary>Both ends of a variable that follow from other variables.</summary>
    public Implied Of(ConstraintNet.Bound low, ConstraintNet.Bound high)
    {
        var from = new Ids(4);
        Add(low, from);
        Add(high, from);
        return new Implied(low.Value, high.Value < ConstraintNet.Open ? high.Value : null, from.All()) { By = _steps.DrainToImmutable() };
    }

    /// <summary>A best that was worked out from those of other cells.</summary>
    public static Derivation Best(Cell cell, PolicyRule rule, ReadOnlySpan<Cell> from)
    {
        var premises = ImmutableArray.CreateBuilder<Premise>(from.Length);
        foreach (var one in from)
        {
            var claims = new Ids(2);
            WorkingOut.Rests(one, claims);
            premises.Add(new Premise(one.ToString(), one.Measure, one.Group, null, BoundEnd.Best, one.Best ?? one.Low, claims.All(), null, null));
        }
        return new Derivation(cell.ToString(), cell.Measure, cell.Group, null, BoundEnd.Best, cell.Best ?? 0, rule.Name, rule.Words, premises.DrainToImmutable());
    }

    /// <summary>A moment as a person would write it: "3 May 2031, 08:00 UTC".</summary>
    public static string When(long moment) => new DateTime(moment, DateTimeKind.Utc).ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private void Add(ConstraintNet.Bound end, Ids from)
    {
        if (end.From.Length == 0)
            return;
        Claims(end, from);
        Step(end, 0);
    }

    private void Claims(ConstraintNet.Bound bound, Ids into)
    {
        foreach (var tally in consistency.Behind(bound))
            foreach (var claim in tally.Claims)
                into.Add(claim.Claim.Id);
    }

    private int? Step(ConstraintNet.Bound bound, int depth)
    {
        if (_made.FindIndex(one => ReferenceEquals(one, bound)) is >= 0 and var known)
            return known;
        if (depth > Longest || _steps.Count > Longest)
            return null;
        var premises = ImmutableArray.CreateBuilder<Premise>(bound.From.Length);
        foreach (var from in bound.From)
            premises.Add(Premise(from, depth));
        var (of, cell, at) = What(bound.Variable);
        _steps.Add(new Derivation(of, cell.Measure, cell.Group, at, End(bound), bound.Value, bound.Rule!.Name, bound.Rule.Words, premises.DrainToImmutable()));
        _made.Add(bound);
        return _steps.Count - 1;
    }

    private Premise Premise(ConstraintNet.Bound bound, int depth)
    {
        var (of, cell, at) = What(bound.Variable);
        var step = bound.From.Length > 0 ? Step(bound, depth + 1) : null;
        var claims = new Ids(1);
        if (step is null)
            Claims(bound, claims);
        return new Premise(of, cell.Measure, cell.Group, at, End(bound), bound.Value, claims.All(), step, bound.From.Length == 0 ? bound.Rule?.Words : null);
    }

    /// <summary>A variable in plain words: "held", "held on 3 May 2031, 08:00 UTC".</summary>
    public static string Of((Cell Cell, long? Moment, long? Since) what) =>
        (what.Since, what.Moment) switch
        {
            ({ } since, { } until) => $"{what.Cell} from {When(since)} to {When(until)}",
            ({ } since, null) => $"{what.Cell} since {When(since)}",
            (null, { } at) => $"{what.Cell} on {When(at)}",
            _ => what.Cell.ToString(),
        };

    private (string Of, Cell Cell, DateTimeOffset? At) What(int variable)
    {
        var what = consistency.What(variable);
        return (Of(what), what.Cell, what.Moment is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
    }

    private static BoundEnd End(ConstraintNet.Bound bound) => bound.IsLow ? BoundEnd.Low : BoundEnd.High;
}
