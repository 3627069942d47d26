using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Reckoning;

/// <summary>Why two figures cannot both hold, from what the claims say of time, place, scope and number; and the same in plain words.</summary>
internal static class Reasons
{
    /// <summary>The reason class of a figure that does not fit the one that stands.</summary>
    public static ReasonClass Between(Rival rival, Rival reference)
    {
        var a = rival.First.First;
        var b = reference.First.First;
        if (ElsewherePlace(a.Claim.Where, b.Claim.Where))
            return ReasonClass.Place;
        if (OneGroup(rival) != OneGroup(reference))
            return Rose(OneGroup(rival) ? reference : rival, OneGroup(rival) ? rival : reference) ? ReasonClass.Time : ReasonClass.Group;
        if (rival.Kind != reference.Kind || a.Claim.PartOf is not null != b.Claim.PartOf is not null || a.Claim.Additional != b.Claim.Additional)
            return ReasonClass.Scope;
        if (a.Claim.When is { } when && b.Claim.When is { } then && !when.Overlaps(then))
            return ReasonClass.Time;
        if (Slipped(rival, reference))
            return ReasonClass.NumberCollision;
        if (Rose(rival, reference) || Rose(reference, rival))
            return ReasonClass.Time;
        return Loose(a.Claim.Quantity!) || Loose(b.Claim.Quantity!) || Round(rival, reference) ? ReasonClass.Bound : ReasonClass.TrueConflict;
    }

    /// <summary>The reason class of a set of claims that breaks a constraint between cells.</summary>
    /// <param name="tallies">What contradicts each other.</param>
    /// <param name="cell">The cell for which nothing is left possible.</param>
    /// <param name="rule">The constraint that shows it.</param>
    /// <param name="low">Those that say at least how many.</param>
    /// <param name="high">Those that say at most how many.</param>
    public static ReasonClass Across(List<Tally> tallies, Cell cell, PolicyRule rule, List<Tally> low, List<Tally> high)
    {
        for (var i = 1; i < tallies.Count; i++)
            if (ElsewherePlace(tallies[i].First.Claim.Where, tallies[0].First.Claim.Where))
                return ReasonClass.Place;
        var measures = tallies.Exists(tally => tally.Cell.Measure != cell.Measure);
        if (rule.Name == "house.conserve")
            return Conserved(tallies);
        if (Passed(tallies, low, high))
            return ReasonClass.Time;
        if (measures)
            return tallies.Count > 2 ? ReasonClass.Definition : ReasonClass.Scope;
        foreach (var tally in tallies)
            if (tally.Composed)
                return ReasonClass.Scope;
        return ReasonClass.Group;
    }

    public static string Explain(Counted stands, Counted other, ReasonClass reason, ImmutableArray<Quote> shown) =>
        $"{Said(stands)}, but {Said(other)}: {Words(reason)}{Shown(shown)}";

    /// <summary>What contradicts each other, by which rule, and what would have to be so.</summary>
    /// <param name="of">The cell, and the moment where it is not now.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="conflict">The contradiction.</param>
    /// <param name="reason">The reason class.</param>
    /// <param name="shown">The words that show it.</param>
    public static string ExplainAcross(string of, List<Counted> claims, ConstraintNet.Conflict conflict, ReasonClass reason, ImmutableArray<Quote> shown)
    {
        var said = string.Join(", ", claims.ConvertAll(Said));
        // more left than there were comes out below nothing
        var bounds = conflict.High.Value < 0
            ? $"{of}: {Number(-conflict.High.Value)} more than there can have been"
            : $"{of} would be at least {Number(conflict.Low.Value)} and at most {Number(conflict.High.Value)}";
        return $"{said}: {conflict.Rule.Words}, so {bounds}; {Words(reason)}{Shown(shown)}";
    }

    /// <summary>What does not fit, whose number it looks like, and whether anybody else has said it since.</summary>
    public static string ExplainCollision(Collision collision)
    {
        var beside = collision.Stands is { } stands ? $"{Said(stands.First)}, but " : "";
        var since = collision.Confirmed is { } by ? $"; {Said(by.First)} has said the same since" : "; nobody else says it";
        return $"{beside}{Said(collision.Tally.First)}: {Words(ReasonClass.NumberCollision)}: {collision.Words}{since}";
    }

    /// <summary>" (2031-09-01 10:00)"; empty when the time is not known.</summary>
    public static string Dated(Report? report) => report?.Published is { } time ? $" ({time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)})" : "";

    private static string Shown(ImmutableArray<Quote> shown)
    {
        if (shown.IsEmpty)
            return "";
        var words = new List<string>();
        foreach (var quote in shown)
            if (!words.Contains(quote.Text, StringComparer.OrdinalIgnoreCase))
                words.Add(quote.Text);
        return $" (see \"{string.Join("\", \"", words)}\")";
    }

    /// <summary>What is told of those who left may have been before the count, unless their own day is named and is later.</summary>
    private static ReasonClass Conserved(List<Tally> tallies)
    {
        Tally? counted = null;
        foreach (var tally in tallies)
            if (tally.Time >= 0 && Constraints.House.Falls(tally.Cell.Measure) && (counted is null || tally.Time < counted.Time))
                counted = tally;
        if (counted is null)
            return ReasonClass.Scope;
        var day = DateOnly.FromDateTime(new DateTime(Chain.Moment(counted), DateTimeKind.Utc));
        foreach (var tally in tallies)
        {
            if (!tally.Cell.Group.Equals(counted.Cell.Group) && !tally.Cell.Group.IsAll)
                return ReasonClass.Scope;
            if (!Constraints.House.Falls(tally.Cell.Measure) && !(tally.First.Claim.When?.From > day))
                return ReasonClass.Time;
        }
        return ReasonClass.TrueConflict;
    }

    /// <summary>
    /// Whether time explains it. A later count holds all that an earlier one held, so that a part told before its whole is never more than
    /// it; a part told after it may be. What falls may have been more before and less after.
    /// </summary>
    private static bool Passed(List<Tally> tallies, List<Tally> low, List<Tally> high)
    {
        for (var i = 1; i < tallies.Count; i++)
            if (tallies[i].Time >= 0 && tallies[0].Time >= 0 && tallies[i].Time != tallies[0].Time
                && (Constraints.House.Falls(tallies[i].Cell.Measure) || Constraints.House.Falls(tallies[0].Cell.Measure)))
                return true;
        foreach (var least in low)
            foreach (var most in high)
                if (most.Time >= 0 && least.Time > most.Time && tallies.Contains(least) && tallies.Contains(most))
                    return true;
        return false;
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who says it, when, and in which words.</summary>
    public static string Said(Counted one) => Said(one.Claim, one.Report);

    /// <summary>Who says it, when, and in which words.</summary>
    public static string Said(Claim claim, Report? report)
    {
        var words = claim.Quotes[0].Text;
        words = words.ReplaceLineEndings(" ");
        if (words.Length > 100)
            words = string.Concat(words.AsSpan(0, 99), "…");
        return $"{Authority.Named(claim, report)}{Dated(report)}: \"{words}\"";
    }

    private static string Words(ReasonClass reason) => reason switch
    {
        ReasonClass.Time => "they speak of different moments",
        ReasonClass.Scope => "one counts a part, or what was added, of what the other counts",
        ReasonClass.Group => "they count different people",
        ReasonClass.Place => "they count in different places",
        ReasonClass.Bound => "one is only a bound or a round number",
        ReasonClass.Definition => "they mean different things by the same word",
        ReasonClass.NumberCollision => "the number looks like one taken or copied wrongly from another count",
        _ => "nothing in the reports explains the difference",
    };

    /// <summary>Whether two places of one kind are known and not the same.</summary>
    public static bool ElsewherePlace(Place? a, Place? b) =>
        a is not null && b is not null && a.Kind == b.Kind
        && (a.GeoNames is { } x && b.GeoNames is { } y ? x != y : !string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tolls rise: an earlier lower and a later higher number can each have been so when it was said.</summary>
    private static bool Rose(Rival earlier, Rival later) =>
        earlier.Latest >= 0 && earlier.Latest < later.Latest && earlier.Coded.Strict.High < later.Coded.Strict.Low;

    private static bool OneGroup(Rival rival) => rival.Kind == TallyKind.Groups && rival.First.Claims.Length == 1;

    private static bool Loose(Quantity quantity) => quantity.Form is not (QuantityForm.Exact or QuantityForm.Range or QuantityForm.Fraction);

    private static bool Round(Rival a, Rival b)
    {
        var x = a.Coded.Best.GetValueOrDefault();
        var y = b.Coded.Best.GetValueOrDefault();
        var most = Math.Max(x, y);
        var unit = most >= 1000 ? 100 : most >= 50 ? 10 : 0;
        return unit > 0 && (x % unit == 0 || y % unit == 0) && Math.Abs(x - y) <= most / 10;
    }

    /// <summary>A slip of the hand between two numbers: two digits swapped, or thousands for millions.</summary>
    private static bool Slipped(Rival rival, Rival reference) =>
        rival.Coded.Best is { } a && reference.Coded.Best is { } b && rival.Origins < 2
        && (Telling.Swapped(a, b) || Telling.Thousandfold(a, b) || Telling.Thousandfold(b, a));
}
