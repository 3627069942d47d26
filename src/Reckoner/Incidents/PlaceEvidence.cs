namespace Reckoner.Incidents;

/// <summary>What two places say about being the ground of one event.</summary>
internal static class PlaceEvidence
{
    private const double NearKilometres = 20;

    /// <summary>Weighs two grounds.</summary>
    public static void Weigh(Ground a, Ground b, Evidence evidence)
    {
        if (a.IsUnknown || b.IsUnknown) return;
        if (SharedTown(a, b) is { } town)
        {
            evidence.Add(150, $"both in {town.Name}");
            WeighSites(a, b, evidence);
            return;
        }
        if (SharedSite(a, b) is { } site && !ElsewhereCertainly(a, b)) { evidence.Add(80, $"both at {site}"); return; }
        if (!a.Towns.IsEmpty && !b.Towns.IsEmpty) { WeighTowns(a.Towns[0], b.Towns[0], evidence); return; }
        if (Shared(a.Provinces, b.Provinces) is { } province) { evidence.Add(60, $"both in {province}"); return; }
        if (Conflict(a.Countries, b.Countries)) { evidence.Add(-350, $"different countries, {a.Countries[0]} and {b.Countries[0]}"); return; }
        if (Conflict(a.Provinces, b.Provinces)) { evidence.Add(-250, $"different provinces, {a.Provinces[0]} and {b.Provinces[0]}"); return; }
        if (Shared(a.Countries, b.Countries) is { } country) evidence.Add(15, $"both in {country}");
    }

    /// <summary>Whether two places are the same town.</summary>
    public static bool SameTown(Place a, Place b) =>
        a.GeoNames is not null && b.GeoNames is not null
            ? a.GeoNames == b.GeoNames
            : string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) && Agree(a.Country, b.Country) && Agree(a.Province, b.Province);

    /// <summary>Whether both have sites with names of their own ("Mill Lane market", not "the school") and no word of them in common.</summary>
    public static bool DifferentSites(Ground a, Ground b)
    {
        var named = a.Sites.Where(IsNamed).ToList();
        var others = b.Sites.Where(IsNamed).ToList();
        return named.Count > 0 && others.Count > 0 && !named.Exists(site => others.Exists(other => ShareName(site, other)));
    }

    /// <summary>The first town of the one that is a town of the other; null when none is.</summary>
    public static Place? SharedTown(Ground a, Ground b) => a.Towns.FirstOrDefault(town => b.Towns.Any(other => SameTown(town, other)));

    private static void WeighSites(Ground a, Ground b, Evidence evidence)
    {
        if (SharedSite(a, b) is { } site) evidence.Add(80, $"at the same spot, {site}");
        else if (DifferentSites(a, b))
            evidence.Add(-250, $"at different spots, {a.Sites.First(IsNamed).Name} and {b.Sites.First(IsNamed).Name}");
    }

    private static void WeighTowns(Place a, Place b, Evidence evidence)
    {
        if (Kilometres(a, b) is { } distance)
        {
            if (distance <= NearKilometres) evidence.Add(60, $"{a.Name} is near {b.Name}");
            else evidence.Add(distance <= 5 * NearKilometres ? -150 : -300, $"{a.Name} is not near {b.Name}");
        }
        else
        {
            evidence.Add(Agree(a.Country, b.Country) && Agree(a.Province, b.Province) ? -150 : -300, $"different towns, {a.Name} and {b.Name}");
        }
    }

    private static string? SharedSite(Ground a, Ground b) =>
        a.Sites.FirstOrDefault(site => b.Sites.Any(other => IsNamed(site) ? IsNamed(other) && ShareName(site, other) : Same(site.Name, other.Name)))?.Name;

    private static bool ElsewhereCertainly(Ground a, Ground b) => Conflict(a.Countries, b.Countries) || Conflict(a.Provinces, b.Provinces) || (!a.Towns.IsEmpty && !b.Towns.IsEmpty);

    /// <summary>Whether a spot has a name of its own.</summary>
    public static bool IsNamed(Place site) => NameWords(site).Any();

    private static bool ShareName(Place a, Place b) => NameWords(a).Intersect(NameWords(b), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> NameWords(Place site) =>
        site.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && word is not "The");

    private static string? Shared(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.FirstOrDefault(name => b.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static bool Conflict(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count > 0 && b.Count > 0 && Shared(a, b) is null;

    private static bool Agree(string? a, string? b) => a is null || b is null || Same(a, b);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // flat-earth distance is right to a few per cent over the distances that decide, and the polynomial is the same on every machine
    private static double? Kilometres(Place a, Place b)
    {
        if (a.Latitude is not { } latA || b.Latitude is not { } latB || a.Longitude is not { } lonA || b.Longitude is not { } lonB) return null;
        var middle = (latA + latB) / 2 * Math.PI / 180;
        var square = middle * middle;
        var cosine = 1 - (square / 2) + (square * square / 24) - (square * square * square / 720);
        var east = Math.Abs(lonA - lonB);
        if (east > 180) east = 360 - east;
        var x = east * cosine * 111.2;
        var y = (latA - latB) * 111.2;
        return Math.Sqrt((x * x) + (y * y));
    }
}
