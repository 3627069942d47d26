using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>Holds two pictures of the same claims against each other and tells what makes each difference.</summary>
public static class Comparing
{
    /// <summary>The differences of two pictures that were made from the same claims under two policies.</summary>
    public static Comparison Compare(Picture a, Picture b)
    {
        var claims = new ClaimIndex(a);
        var others = b.Figures.ToDictionary(Key);
        var differences = ImmutableArray.CreateBuilder<Difference>();
        foreach (var incident in a.Incidents)
        {
            var ofA = a.Figures.Where(figure => figure.Incident == incident.Id).ToList();
            var known = ofA.Select(Key).ToHashSet();
            var pairs = ofA.Select(figure => (A: (Figure?)figure, B: others.GetValueOrDefault(Key(figure))))
                .Concat(b.Figures.Where(figure => figure.Incident == incident.Id && !known.Contains(Key(figure))).Select(figure => (A: (Figure?)null, B: (Figure?)figure)));
            foreach (var (one, other) in pairs.OrderBy(pair => (pair.A ?? pair.B)!.Measure))
                if (one?.Low != other?.Low || one?.Best != other?.Best || one?.High != other?.High || one is null != other is null)
                    differences.Add(Tell(one, other, claims));
        }
        return new Comparison(a, b, differences.DrainToImmutable());
    }

    private static (string, Measure, string, Side) Key(Figure figure) => (figure.Incident, figure.Measure, figure.Group.ToString(), figure.Group.Side);

    private static Difference Tell(Figure? a, Figure? b, ClaimIndex claims)
    {
        var figure = (a ?? b)!;
        var ofA = a is null ? [] : Deciding(a, b, claims);
        var ofB = b is null ? [] : Deciding(b, a, claims);
        // a rule that both have in the same words makes no difference
        var rules = ofA.Except(ofB, StringComparer.Ordinal).Concat(ofB.Except(ofA, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var told = Words(a, b, claims);
        return new Difference(
            figure.Incident, figure.Measure, figure.Group, a, b, [.. rules], [.. told.Select(claim => claim.Id)],
            $"{Side(a, claims, rules)}; {Side(b, claims, rules)}.");
    }

    /// <summary>The rules of one figure that may make the difference: those that decided it, and those by which it sets aside what the other uses.</summary>
    private static List<string> Deciding(Figure figure, Figure? other, ClaimIndex claims)
    {
        var rules = figure.Because.Where(rule => IsRule(rule) && !rule.StartsWith("house.sum", StringComparison.Ordinal)).Select(Bare).ToList();
        foreach (var (claim, reason) in figure.SetAside)
            if (other is not null && other.Used.Contains(claim, StringComparer.Ordinal) && IsRule(reason))
                rules.Add(Bare(WithoutIds(reason, claims)));
        return [.. rules.Distinct(StringComparer.Ordinal)];
    }

    // the claims that only one of them rests on; else those that both rest on and read otherwise
    private static List<Claim> Words(Figure? a, Figure? b, ClaimIndex claims)
    {
        var ofA = a is null ? [] : claims.Used(a).ToList();
        var ofB = b is null ? [] : claims.Used(b).ToList();
        var alone = ofA.Except(ofB).Concat(ofB.Except(ofA)).ToList();
        var foremost = new[] { a is null ? null : claims.Foremost(a), b is null ? null : claims.Foremost(b) }.OfType<Claim>().Distinct();
        return [.. foremost.Concat(alone).Distinct()];
    }

    // "wire gives 34 (14 to 60), from “34” (crisis centre, via Harbour Wire): by rule wire.2, ..."
    private static string Side(Figure? figure, ClaimIndex claims, List<string> rules)
    {
        if (figure is null) return "the other gives no figure";
        var from = claims.Foremost(figure) is { } foremost ? $", from “{Surroundings.Shorten(foremost.Quantity?.Text ?? foremost.Quotes[0].Text, 60)}” ({Phrases.Says(foremost, claims.Report(foremost.Report))})" : "";
        var name = figure.Policy.Split('/')[0];
        var own = rules.FindAll(rule => rule.StartsWith($"{name}.", StringComparison.Ordinal));
        return $"{name} gives {Phrases.Span(figure.Low, figure.Best, figure.High)}{from}{(own.Count == 0 ? "" : $" ({string.Join("; ", own)})")}";
    }

    private static bool IsRule(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && text.AsSpan(0, end).Contains('.');

    // "34 before 27" is the case, not the rule
    private static string Bare(string rule) => rule;

    private static string WithoutIds(string reason, ClaimIndex claims) =>
        string.Join(' ', reason.Split(' ').Where(word => claims.Claim(word.TrimEnd('.', ',', ';', ':')) is null)).TrimEnd(':', ' ');
}
