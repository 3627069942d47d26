using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Which places lie in which.</summary>
internal static class PlaceGround
{
    /// <summary>Whether one entry lies in another of a larger kind.</summary>
    public static bool Inside(Gazetteer gazetteer, int inner, int outer)
    {
        if (inner == 0 || outer == 0 || inner == outer)
        {
            return false;
        }

        ref readonly var large = ref gazetteer.Entry(outer);
        ref readonly var small = ref gazetteer.Entry(inner);
        return large.Kind switch
        {
            PlaceKind.Country => small.Kind != PlaceKind.Country && small.Country == large.Country,
            PlaceKind.Province when large.IsDistrict => small.Kind == PlaceKind.Town && gazetteer.ProvinceOf(inner) == gazetteer.ProvinceOf(outer) && Near(small, large),
            PlaceKind.Province => (small.Kind == PlaceKind.Town || small.IsDistrict) && (gazetteer.ProvinceOf(inner) == outer || IsRegionAround(gazetteer, inner, outer)),
            _ => false,
        };
    }

    // regions that are no division of today (Darfur, Kurdistan) hold no places of their own: those of the country nearby are taken for theirs
    private static bool IsRegionAround(Gazetteer gazetteer, int inner, int outer)
    {
        ref readonly var large = ref gazetteer.Entry(outer);
        ref readonly var small = ref gazetteer.Entry(inner);
        return large.Population == 0 && small.Country == large.Country && Near(small, large, 4);
    }

    private static bool Near(in GazetteerEntry a, in GazetteerEntry b, double degrees = 1) =>
        Math.Abs(a.Latitude - b.Latitude) < degrees && Math.Abs(a.Longitude - b.Longitude) < degrees;

    /// <summary>Whether one entry is a part of another town.</summary>
    public static bool IsQuarter(Gazetteer gazetteer, int part, int town)
    {
        ref readonly var small = ref gazetteer.Entry(part);
        ref readonly var large = ref gazetteer.Entry(town);
        return small.IsSection && large.Kind == PlaceKind.Town && !large.IsSection && small.Country == large.Country && Near(small, large, 0.3);
    }
}
