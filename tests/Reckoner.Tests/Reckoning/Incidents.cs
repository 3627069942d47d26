using System.Globalization;
using System.Text;
using CsCheck;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>Incidents made at random: any measures, groups, forms, parts, voices, times and origins, also such as no reader would make.</summary>
internal static class Incidents
{
    private static readonly Measure[] Measures =
    [
        Measure.Killed, Measure.Killed, Measure.Killed, Measure.Injured, Measure.Injured, Measure.BodiesFound, Measure.Identified,
        Measure.Critical, Measure.Casualties, Measure.Freed, Measure.Missing, Measure.Held, Measure.Held, Measure.Escaped, Measure.Rescued, Measure.Trapped,
    ];

    private static readonly string[] Labels =
        ["all", "all", "all", "attackers", "attackers (foreign)", "children", "women", "women-and-children", "soldiers", "police", "victims", "pilgrims", "hostages", "hostages"];

    private static readonly string?[] Roles = [null, null, "hospital doctor", "police chief", "rebel spokesman", "army spokesman", "minister", "witness"];

    private static readonly Stance[] Stances =
        [Stance.Stated, Stance.Stated, Stance.Stated, Stance.Confirmed, Stance.Reported, Stance.Estimated, Stance.Expected, Stance.Denied, Stance.Disputed];

    private static readonly Measure[] Moving = [Measure.Held, Measure.Held, Measure.Held, Measure.Freed, Measure.Escaped, Measure.Rescued, Measure.Killed];

    private static readonly Gen<int[][]> Rows = Gen.Int[0, 999].Array[12].Array[1, 14];

    /// <summary>An incident of up to four reports.</summary>
    public static readonly Gen<FigureInput> Any = Rows.Select(rows =>
    {
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        var claims = new List<Claim>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var report = $"r{Text(row[0] % 4)}";
            reports.TryAdd(report, new Report
            {
                Id = report,
                Outlet = $"Outlet {Text(row[1] % 3)}",
                Published = row[2] % 10 == 0 ? null : new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero).AddHours(row[2] % 5 * 7),
                // now and then it is the number of something else too
                Text = $"{new string(' ', 100)}They sleep in {Text(Odd(row[1]))} tents.",
            });
            var keyed = row[3] % 4 == 0;
            var earlier = claims.FindAll(claim => claim.Report == report);
            var id = $"c{Text(i)}";
            claims.Add(new Claim
            {
                Id = id,
                Report = report,
                Kind = ClaimKind.Count,
                Measure = Measures[row[4] % Measures.Length],
                Group = Say.Of(Labels[row[5] % Labels.Length]),
                Quantity = keyed ? Exactly(1 + row[6] % 3) : Quantity(row[6], row[7]),
                People = keyed ? $"k{Text(row[8] % 3)}" : null,
                PartOf = earlier.Count > 0 && row[9] % 5 == 0 ? earlier[row[9] % earlier.Count].Id : null,
                Additional = row[10] % 9 == 0,
                Stance = Stances[row[11] % Stances.Length],
                When = row[10] % 7 == 0 ? When.On(new DateOnly(2031, 4, 30).AddDays(row[9] % 3)) : null,
                Voices = Roles[row[8] % Roles.Length] is { } role ? [new Voice(null, role, null, null)] : [],
                Incident = "i",
                Quotes = [new Quote(report, i * 5, i * 5 + 3, "so many")],
            });
            if (row[7] % 4 == 0)
                origins[id] = $"o{Text(row[7] % 3)}";
        }
        return new FigureInput("i", claims, origins, reports);
    });

    /// <summary>What a few voices say of people held and of where they went, each in a report of its own.</summary>
    public static readonly Gen<FigureInput> OverTime = Gen.Int[0, 999].Array[4].Array[3, 9].Select(rows =>
    {
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        var claims = new List<Claim>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var id = $"r{Text(i)}";
            reports[id] = new Report { Id = id, Outlet = $"Outlet {id}", Published = new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero).AddHours(row[0] % 6 * 13), Text = "" };
            claims.Add(new Claim
            {
                Id = $"c{Text(i)}",
                Report = id,
                Kind = ClaimKind.Count,
                Measure = Moving[row[1] % Moving.Length],
                Group = Say.Of(row[2] % 5 == 0 ? "children" : "hostages"),
                Quantity = Exactly(row[1] % Moving.Length < 3 ? 20 + row[3] % 60 : 1 + row[3] % 30),
                Incident = "i",
                Quotes = [new Quote(id, 0, 3, "all")],
            });
        }
        return new FigureInput("i", claims, new Dictionary<string, string>(StringComparer.Ordinal), reports);
    });

    /// <summary>Everything that a reckoning says, as one text.</summary>
    public static string Dump(Reckoned reckoned)
    {
        var text = new StringBuilder();
        foreach (var figure in reckoned.Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{figure.Measure} {figure.Group} {figure.Low}/{figure.Best}/{figure.High} {figure.Status} {figure.Origins} {figure.Basis} {figure.AsOf:O}");
            text.Append(CultureInfo.InvariantCulture, $" used {string.Join(',', figure.Used)} because {string.Join(" | ", figure.Because)}");
            text.Append(CultureInfo.InvariantCulture, $" implied {figure.Implied?.Low}-{figure.Implied?.High} {string.Join(',', figure.Implied?.From ?? [])}");
            foreach (var step in figure.Implied?.By ?? [])
                text.Append(CultureInfo.InvariantCulture, $" by {step.Of} {step.End} {step.Value} {step.Rule} from {string.Join(';', step.Premises.Select(one => $"{one.Of} {one.Value} {string.Join(',', one.Claims)}{one.Step}"))}");
            foreach (var aside in figure.SetAside)
                text.Append(CultureInfo.InvariantCulture, $" not {aside.Claim}: {aside.Reason} {aside.By}");
            text.Append('\n');
        }
        foreach (var one in reckoned.Disagreements)
            text.Append(CultureInfo.InvariantCulture, $"{one.Measure} {one.Reason} {string.Join(',', one.Claims)} {one.Explanation}\n");
        return text.ToString();
    }

    /// <summary>The numbers alone, and how many origins stand behind them.</summary>
    public static string Numbers(Reckoned reckoned) => string.Join('\n', reckoned.Figures.Select(figure =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Measure} {figure.Group} {figure.Low}/{figure.Best}/{figure.High} {figure.Origins}")));

    /// <summary>The same claims once more, as another outlet prints them later.</summary>
    public static FigureInput WithCopy(FigureInput input, string report, string? only)
    {
        var original = input.Reports[report];
        var reports = new Dictionary<string, Report>(input.Reports, StringComparer.Ordinal)
        {
            ["z"] = original with { Id = "z", Outlet = "The Copier", Published = original.Published?.AddHours(9) },
        };
        var origins = new Dictionary<string, string>(input.Origins, StringComparer.Ordinal);
        var claims = new List<Claim>(input.Claims);
        foreach (var claim in input.Claims)
        {
            if (claim.Report != report || (only is not null && claim.Id != only))
                continue;
            var copy = claim with { Id = $"z{claim.Id}", Report = "z", PartOf = claim.PartOf is null ? null : $"z{claim.PartOf}" };
            claims.Add(copy);
            origins[copy.Id] = input.Origins.TryGetValue(claim.Id, out var origin) ? origin : claim.Id;
        }
        return input with { Claims = claims, Reports = reports, Origins = origins };
    }

    private static long Odd(int size) => 803 + size % 6 * 17;

    private static Quantity Exactly(long value) => new(Interval.Exactly(value), QuantityForm.Exact, Text(value)) { Said = value };

    private static Quantity Quantity(int size, int form)
    {
        long value = size % 40;
        return (form % 9) switch
        {
            0 => new Quantity(Interval.AtLeast(value), QuantityForm.AtLeast, "at least") { Said = value },
            1 => new Quantity(Interval.AtLeast(value + 1), QuantityForm.MoreThan, "more than") { Said = value },
            2 => new Quantity(new Interval(0, value), QuantityForm.AtMost, "up to") { Said = value },
            3 => new Quantity(new Interval(value - value / 8, value + value / 8), QuantityForm.About, "about") { Said = value },
            4 => new Quantity(new Interval(value, value + 5), QuantityForm.Range, "between"),
            5 => new Quantity(new Interval(24, 99), QuantityForm.Vague, "dozens") { Lexeme = "dozens" },
            6 => new Quantity(null, QuantityForm.Fraction, "half") { PerMille = 500 },
            _ => Exactly(size < 700 ? value : Odd(size)),
        };
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
