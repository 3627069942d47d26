using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>Holds two pictures of the same claims against each other and tells what makes each difference.</summary>
public static class Comparing
{
    private const int MostRefused = 3;
    private const int MostParts = 6;

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
        var ofA = Deciding(a, b);
        var ofB = Deciding(b, a);
        // a rule that both have in the same words makes no difference
        string[] rules = [.. ofA.Except(ofB, StringComparer.Ordinal), .. ofB.Except(ofA, StringComparer.Ordinal)];
        string[] told = [Side(a, b, claims), Side(b, a, claims)];
        // unless it only passes on what differs elsewhere
        if (rules.Length == 0 && ofA.Count > 0)
            (rules, told) = ([.. ofA], [.. told, $"Both follow from other figures, and those differ: {Witnesses.Join([.. ofA.Select(rule => Rules.Reason(rule, _ => null))])}."]);
        return new Difference(figure.Incident, figure.Measure, figure.Group, a, b, [.. rules], [.. Words(a, b, claims).Select(claim => claim.Id)], [.. told]);
    }

    /// <summary>The rules of one figure that may make the difference: those that decided it, and those by which it sets aside what the other uses.</summary>
    private static List<string> Deciding(Figure? figure, Figure? other) =>
        figure is null ? [] : [.. Decided(figure).Concat(Refused(figure, other).Select(aside => aside.Reason).Where(Rules.IsNamed)).Distinct(StringComparer.Ordinal)];

    // that every voice is named, and how well a figure stands, decides no number
    private static IEnumerable<string> Decided(Figure figure)
    {
        var policy = Policy.Load(Name(figure));
        IEnumerable<string> none = figure.Best is null && policy.NoBest is { } rule && !figure.Because.Contains(rule.Text, StringComparer.Ordinal) ? [rule.Text] : [];
        return none.Concat(figure.Because).Where(rule => Rules.IsNamed(rule) && rule != policy.PartyReason.Text && (policy.Grade is null || !rule.StartsWith(policy.Grade.Text, StringComparison.Ordinal)));
    }

    private static IEnumerable<SetAside> Refused(Figure figure, Figure? other) =>
        other is null ? [] : figure.SetAside.Where(aside => other.Used.Contains(aside.Claim, StringComparer.Ordinal));

    // the words that each best figure rests on, and the claims that only one of them uses
    private static List<Claim> Words(Figure? a, Figure? b, ClaimIndex claims)
    {
        var ofA = a is null ? [] : claims.Used(a).ToList();
        var ofB = b is null ? [] : claims.Used(b).ToList();
        var foremost = new[] { a, b }.OfType<Figure>().Select(claims.Foremost).OfType<Claim>();
        return [.. foremost.Concat(ofA.Except(ofB)).Concat(ofB.Except(ofA)).DistinctBy(claim => claim.Id, StringComparer.Ordinal)];
    }

    // "wire gives 34, from “34” (crisis centre, via Harbour Wire), by rule wire.2, ...; it sets aside “14” (...) by rule wire.4, ..."
    private static string Side(Figure? figure, Figure? other, ClaimIndex claims)
    {
        if (figure is null) return "The other gives no figure.";
        string? Mention(string id) => claims.Claim(id) is { } claim ? Told(claim, claims) : null;
        var told = new List<string> { $"{Name(figure)} gives {Phrases.Span(figure.Low, figure.Best, figure.High)}{(figure.Best is null && other?.Best is not null ? " and no best figure" : "")}{From(figure, claims)}" };
        told.AddRange(Decided(figure).Where(rule => !rule.StartsWith("house.sum", StringComparison.Ordinal)).Where(rule => other is null || !other.Because.Contains(rule, StringComparer.Ordinal)).Select(rule => Rules.Reason(rule, Mention)));
        told.AddRange(Refused(figure, other).Take(MostRefused).Select(aside => $"it sets aside {Mention(aside.Claim)}, {Rules.Reason(aside.Reason, Mention)}"));
        return string.Join("; ", told) + ".";
    }

    private static string From(Figure figure, ClaimIndex claims)
    {
        if (figure.Status == FigureStatus.Implied)
            return ", which no source states" + (figure.Used.Select(claims.Claim).OfType<Claim>().FirstOrDefault() is { } first ? $": it follows from {Told(first, claims)}" : "");
        if (Reasoning.IsAdded(figure)) return $", added up from {Witnesses.Join([.. claims.Used(figure).Take(MostParts).Select(claim => $"“{claim.Quantity?.Text}”{(claim.Group.IsAll ? "" : $" {Phrases.Group(claim.Group)}")}")])}";
        return claims.Foremost(figure) is { } foremost ? $", from {Told(foremost, claims)}" : "";
    }

    private static string Told(Claim claim, ClaimIndex claims) =>
        $"“{Surroundings.Shorten(claim.Quantity?.Text ?? claim.Quotes[0].Text, 60)}” ({Phrases.Says(claim, claims.Report(claim.Report))})";

    private static string Name(Figure figure) => figure.Policy.Split('/')[0];
}
