using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Bench;

/// <summary>Reports about invented events, the same in every run: a few outlets write of each event, some copying each other.</summary>
internal static class Invented
{
    private static readonly string[] Starts = ["Kar", "Tol", "Bren", "Sor", "Ald", "Mir", "Vel", "Dun", "Hol", "Ost", "Pel", "Rav", "Sel", "Tur", "Ulm", "Wex"];
    private static readonly string[] Ends = ["sk", "min", "nick", "rel", "mere", "ovo", "ham", "grad", "lund", "bury", "ton", "wick", "stad", "ford", "dale", "mouth"];
    private static readonly string[] Kinds = ["shooting", "bombing", "fire", "flood"];

    /// <summary>So many reports.</summary>
    public static ImmutableArray<Report> Reports(int count)
    {
        var reports = ImmutableArray.CreateBuilder<Report>(count);
        for (var i = 0; i < count; i++) reports.Add(Report(i));
        return reports.DrainToImmutable();
    }

    private static Report Report(int number)
    {
        var incident = number / 3;
        var outlet = number % 3;
        var town = Name(incident);
        var kind = Kinds[incident % Kinds.Length];
        var day = new DateTimeOffset(2031, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(incident / 8);
        var dead = 2 + (incident % 17);
        var text = outlet switch
        {
            0 => $"At least {dead} people were killed and {dead + 4} injured in a {kind} in {town} on {day:dddd}, police said.\n\n",
            1 => $"A {kind} in {town} has left {dead} dead, according to {Name(incident * 7)} {Name(incident * 11)}, who heads the hospital.\n\n",
            _ => $"The {kind} near {Name(incident * 5)} Street in {town} killed {dead}, and about {dead + 5} were hurt, witnesses said.\n\n",
        };
        return new Report
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"r{number}"),
            Outlet = $"Outlet {outlet}",
            Title = $"{dead} dead in {town}",
            Published = day.AddHours(outlet),
            Text = text + string.Concat(Enumerable.Range(0, 8).Select(line => Filler(incident, outlet, line, town))),
        };
    }

    private static string Filler(int incident, int outlet, int line, string town) =>
        $"{Name(incident + (31 * line))} {Name(incident + outlet + (17 * line))}, who lives by the mill, said that the street had been closed since dawn and that the council of {town} " +
        $"would meet in the old school. The road to {Name(incident + (5 * line))} opened again after {line + 2} hours. Nobody at the town hall answered the telephone.\n\n";

    private static string Name(int number) => Starts[number % Starts.Length] + Ends[number / Starts.Length % Ends.Length] + (number > 255 ? Ends[number / 256 % Ends.Length] : "");
}
