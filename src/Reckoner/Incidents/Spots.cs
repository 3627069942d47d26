using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>A spot that an account tells of, without where its words stand.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Proper">Its name of its own; null when it has none.</param>
/// <param name="Name">The words.</param>
internal sealed record Spot(string Kind, string? Proper, string Name);

/// <summary>How the spots of two accounts stand to each other.</summary>
internal static class Spots
{
    private const int Most = 8;

    /// <summary>The spots of some claims, each once; none allocates nothing.</summary>
    public static ImmutableArray<Spot> Of(ImmutableArray<Claim> claims)
    {
        List<Spot>? spots = null;
        foreach (var claim in claims)
        {
            foreach (var site in claim.Sites)
            {
                spots ??= [];
                if (spots.Count < Most && !spots.Exists(spot => string.Equals(spot.Kind, site.Kind, StringComparison.Ordinal) && string.Equals(spot.Proper, site.Proper, StringComparison.OrdinalIgnoreCase)))
                    spots.Add(new Spot(site.Kind, site.Proper, site.Name));
            }
        }
        return spots is null ? [] : [.. spots];
    }

    /// <summary>The words for the one kind of spot that accounts name, those with a name of its own first; null when they name none or several kinds.</summary>
    public static string? Told(IReadOnlyList<Account> accounts)
    {
        Spot? told = null;
        foreach (var account in accounts)
        {
            foreach (var spot in account.Ground.Spots)
            {
                if (told is not null && told.Kind != spot.Kind) return null;
                if (told is null || (told.Proper is null && spot.Proper is not null)) told = spot;
            }
        }
        return told?.Name;
    }

    /// <summary>A spot of the one that is of the same kind as one of the other and may bear its name; null when none is.</summary>
    public static Spot? Shared(ImmutableArray<Spot> a, ImmutableArray<Spot> b)
    {
        foreach (var one in a)
            foreach (var other in b)
                if (string.Equals(one.Kind, other.Kind, StringComparison.Ordinal) && !SiteKinds.Shared.IsOpen(one.Kind) && MayShareName(one, other)) return one;
        return null;
    }

    /// <summary>Whether the spots cannot be one: no kind of the one may be a kind of the other, or their names differ. What names no spot is nowhere else.</summary>
    public static bool Differ(ImmutableArray<Spot> a, ImmutableArray<Spot> b) =>
        a.Length > 0 && b.Length > 0 && (NoneMayBe(a, b, open: false) || NoneMayBe(a, b, open: true));

    // a market may be in any district, so that districts are held against districts alone
    private static bool NoneMayBe(ImmutableArray<Spot> a, ImmutableArray<Spot> b, bool open)
    {
        var compared = false;
        foreach (var one in a)
        {
            if (!Counts(one, open)) continue;
            foreach (var other in b)
            {
                if (!Counts(other, open)) continue;
                compared = true;
                if (open ? MayShareName(one, other) : SiteKinds.Shared.MayBeOne(one.Kind, other.Kind) && MayShareName(one, other)) return false;
            }
        }
        return compared;
    }

    private static bool Counts(Spot spot, bool open) =>
        open ? spot is { Kind: "district", Proper: not null } : !SiteKinds.Shared.IsOpen(spot.Kind);

    private static bool MayShareName(Spot a, Spot b) => a.Proper is null || b.Proper is null || SiteNames.Share(a.Proper, b.Proper);
}
