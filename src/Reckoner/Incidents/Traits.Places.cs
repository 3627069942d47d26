using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>Where two accounts are, from country to spot, and whether a report tells them apart itself.</summary>
internal sealed partial class Traits
{
    // kilometres
    private const int Near = 25;
    private const int Far = 60;

    private void PlacesOf(Ground a, Ground b)
    {
        if (Places.SharedTown(a, b) is { } town)
        {
            Set(Trait.AnyTown, 1, town.Name);
            if (Places.SameTown(a.Towns[0], b.Towns[0])) Set(Trait.Town, 1, town.Name);
        }
        else if (a.Towns.IsEmpty || b.Towns.IsEmpty) Set(Trait.NoTown, 1);
        else Distance(a.Towns[0], b.Towns[0]);

        if (Places.Shared(a.Provinces, b.Provinces) is { } province) Set(Trait.Province, 1, province);
        else if (!a.Provinces.IsEmpty && !b.Provinces.IsEmpty) Set(Trait.OtherProvince, 1, $"{a.Provinces[0]} and {b.Provinces[0]}");
        if (Places.Shared(a.Countries, b.Countries) is { } country) Set(Trait.Country, 1, country);
        else if (!a.Countries.IsEmpty && !b.Countries.IsEmpty) Set(Trait.OtherCountry, 1, $"{a.Countries[0]} and {b.Countries[0]}");

        if (a.Sites.IsEmpty || b.Sites.IsEmpty) return;
        if (Places.SharedNamedSite(a, b) is { } site) Set(Trait.Site, 1, site);
        else if (Places.DifferentSites(a, b)) Set(Trait.OtherSite, 1, $"{a.Sites.First(Places.IsNamed).Name} and {b.Sites.First(Places.IsNamed).Name}");
    }

    // a siege moves and a gunman runs: only what happens at one spot is parted by it
    private void SpotsOf(Account a, Account b)
    {
        if (!a.Told.IsEmpty || !b.Told.IsEmpty)
        {
            if (a.IsOfSeveral != b.IsOfSeveral && !(a.IsOfSeveral ? b : a).Ground.Spots.IsEmpty) Set(Trait.Several, 1);
            if (TellsApart(a, b) || TellsApart(b, a)) Set(Trait.ToldApart, 1);
        }
        var (one, other) = (a.Ground.Spots, b.Ground.Spots);
        if (one.IsEmpty || other.IsEmpty) return;
        var still = (IsAtOneSpot(a) && (b.Type is null || IsAtOneSpot(b))) || (a.Type is null && IsAtOneSpot(b));
        if (!still)
        {
            if ((IsLong(a) || IsLong(b)) && a.Day is { } day && b.Day is { } next && Math.Abs(day - next) <= PreciseDays && Spots.Shared(one, other) is { } held) Set(Trait.LongAtSpot, 1, held.Name);
        }
        else if (Spots.Differ(one, other)) Set(Trait.OtherSpot, 1, subjects is null ? null : $"{one[0].Name} and {other[0].Name}");
        else if (Spots.Shared(one, other) is { } spot) Set(Trait.Spot, 1, spot.Name);
    }

    private static bool IsLong(Account account) => account.Type is { } type && TypeFamilies.IsLong(type);

    private static bool IsAtOneSpot(Account account) => account.Type is { } type && EventTypes.IsAtOneSpot(type);

    // "a day after a bomb killed 22 people": who tells that tells of another day's event
    private static bool TellsApart(Account teller, Account other)
    {
        if (teller.Told.IsEmpty || AnyDay(teller.Times, other.Times)) return false;
        foreach (var told in teller.Told)
        {
            // days are told too loosely to tell a shooting from what follows it
            if (!IsAtOneSpot(told) || !IsAtOneSpot(other) || !TypeFamilies.GoTogether(told.Type!, other.Type!) || !AnyDay(told.Times, other.Times)) continue;
            if (IsLike(told, other)) return true;
            // "a day after four bombs", of which it tells one
            foreach (var part in other.Told)
                if (other.IsOfSeveral && IsLike(told, part)) return true;
        }
        return false;
    }

    private static bool IsLike(Account told, Account other) =>
        SharesKilled(told.Numbers, other.Numbers) || Spots.Shared(told.Ground.Spots, other.Ground.Spots) is not null;

    private static bool AnyDay(ImmutableArray<When> a, ImmutableArray<When> b)
    {
        foreach (var one in a)
            foreach (var other in b)
                if (IsPrecise(one) && IsPrecise(other) && one.Overlaps(other)) return true;
        return false;
    }

    private static bool SharesKilled(ImmutableArray<Number> a, ImmutableArray<Number> b)
    {
        foreach (var one in a)
            foreach (var other in b)
                if (one.Measure == Measure.Killed && other.Measure == Measure.Killed && one.Value == other.Value && one.Value > 0) return true;
        return false;
    }

    private void Distance(Place a, Place b)
    {
        if (Places.Kilometres(a, b) is not { } distance || distance > Far) Set(Trait.FarTown, 1, $"{a.Name} and {b.Name}");
        else if (distance <= Near) Set(Trait.NearTown, 1, $"{a.Name} and {b.Name}");
    }
}
