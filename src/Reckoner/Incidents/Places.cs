using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>How two grounds stand to each other.</summary>
internal static class Places
{
    /// <summary>Whether two places are the same town.</summary>
    public static bool SameTown(Place a, Place b) =>
        a.GeoNames is not null && b.GeoNames is not null
            ? a.GeoNames == b.GeoNames
            : string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) && Agree(a.Country, b.Country) && Agree(a.Province, b.Province);

    /// <summary>Whether both have sites with names of their own ("Mill Lane market", not "the school") and no word of them in common.</summary>
    public static bool DifferentSites(Ground a, Ground b)
    {
        if (!AnyNamed(a.Sites) || !AnyNamed(b.Sites)) return false;
        var others = b.Sites.Where(IsNamed).ToList();
        return !a.Sites.Any(site => IsNamed(site) && others.Exists(other => ShareName(site, other)));
    }

    /// <summary>The first town of the one that is a town of the other; null when none is.</summary>
    public static Place? SharedTown(Ground a, Ground b)
    {
        foreach (var town in a.Towns)
            foreach (var other in b.Towns)
                if (SameTown(town, other)) return town;
        return null;
    }

    /// <summary>The first spot with a name of its own that shares a word of it with a spot of the other; null when none does.</summary>
    public static string? SharedNamedSite(Ground a, Ground b) =>
        AnyNamed(a.Sites) && AnyNamed(b.Sites) ? a.Sites.FirstOrDefault(site => IsNamed(site) && b.Sites.Any(other => ShareName(site, other)))?.Name : null;

    private static bool AnyNamed(ImmutableArray<Place> sites)
    {
        foreach (var site in sites)
            if (IsNamed(site)) return true;
        return false;
    }

    /// <summary>Whether a spot has a name of its own.</summary>
    public static bool IsNamed(Place site)
    {
        var name = site.Name.AsSpan();
        foreach (var part in name.Split(' '))
            if (name[part] is { Length: > 2 } word && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && word is not "The") return true;
        return false;
    }

    private static bool ShareName(Place a, Place b) => NameWords(a).Intersect(NameWords(b), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> NameWords(Place site) =>
        site.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && word is not "The");

    /// <summary>The first name of the one that the other has too; null when none.</summary>
    public static string? Shared(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        foreach (var name in a)
            foreach (var other in b)
                if (string.Equals(name, other, StringComparison.OrdinalIgnoreCase)) return name;
        return null;
    }

    private static bool Agree(string? a, string? b) => a is null || b is null || Same(a, b);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // flat-earth distance is right to a few per cent over the distances that decide, and the polynomial is the same on every machine
    /// <summary>Kilometres between two places; null when one is not on the map.</summary>
    public static double? Kilometres(Place a, Place b)
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
