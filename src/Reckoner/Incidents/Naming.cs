using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>Gives incidents their ids and plain names.</summary>
internal static class Naming
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 10;

    /// <summary>
    /// An id that depends on the earliest account alone: a mark of its report's id and scene, so that more reports never rename an incident.
    /// </summary>
    public static string Id(Account first, ISet<string> taken)
    {
        var mark = Fingerprint.Add(Fingerprint.Of(first.Report.Id), (ulong)first.Scene);
        for (var length = Length; ; length++)
        {
            var id = string.Create(length + 2, mark, static (span, mark) =>
            {
                span[0] = 'i';
                span[1] = '-';
                for (var i = 2; i < span.Length; i++)
                {
                    span[i] = Digits[(int)(mark & 31)];
                    mark = (mark >> 5) | (mark << 59);
                }
            });
            if (taken.Add(id)) return id;
        }
    }

    /// <summary>
    /// Where it was: what most accounts say, a town before a wider place before a spot with a name of its own. A dateline that the text takes
    /// up again tells the town where no gazetteer knows it.
    /// </summary>
    public static Place? Where(IReadOnlyList<Account> accounts)
    {
        List<Place> said = [];
        List<string> datelines = [];
        foreach (var account in accounts)
        {
            if (account.Ground.Best is { Kind: not PlaceKind.Site } best) said.Add(best);
            if (account.IsAbout && Dateline.Town(account.Report.Text) is { } town) datelines.Add(town);
        }
        var place = said.Count == 0 ? null : Ground.ByFrequency(said)[0];
        if (datelines.Count > 0)
        {
            var dateline = Ground.ByFrequency(datelines)[0];
            var written = accounts.Where(account => account.IsAbout).Select(account => Dateline.Written(dateline, account.Report.Text)).OfType<string>().ToList();
            if (written.Count > 0 && (place is null || written.Count > said.Count(place.Equals)))
                return said.Find(one => string.Equals(one.Name, dateline, StringComparison.OrdinalIgnoreCase)) ?? new Place(written[0], null, null, null) { Kind = PlaceKind.Town };
        }
        return place ?? Ground.ByFrequency([.. accounts.SelectMany(account => account.Ground.Sites).Where(Places.IsNamed)]).FirstOrDefault();
    }

    /// <summary>A short plain name: what and where, to the spot where it was at one; else what and when, else the headline, else what is counted.</summary>
    public static string Title(string? type, Place? where, When? began, IReadOnlyList<Account> accounts)
    {
        var first = accounts[0];
        if (type is not null && where is not null)
        {
            var spot = where.Kind != PlaceKind.Site && EventTypes.IsAtOneSpot(type) ? Spots.Told(accounts) : null;
            return spot is null ? $"{type} {Preposition(where)}{where.Name}" : $"{type} in {where.Name}, {spot}";
        }
        if (first.IsAbout && first.Report.Title is { Length: > 0 } headline) return headline.Trim();
        if (type is not null) return began is null ? type : $"{type}, {Days(began)}";
        if (where is not null) return $"event {Preposition(where)}{where.Name}";
        return began is null ? "event" : $"event, {Days(began)}";
    }

    private static string Preposition(Place where) => where.Kind != PlaceKind.Site ? "in " : where.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "at " : "at the ";

    // "1968", "May 2024", "24 October 2024"
    private static string Days(When when) =>
        when.From == when.To ? Day(when.From)
        : when.From.Day == 1 && when.To == when.From.AddYears(1).AddDays(-1) && when.From.Month == 1 ? when.From.ToString("yyyy", CultureInfo.InvariantCulture)
        : when.From.Day == 1 && when.To == when.From.AddMonths(1).AddDays(-1) ? when.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{Day(when.From)} to {Day(when.To)}";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
