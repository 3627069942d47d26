using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>What one report says about where in the world it is: weights of countries and of their divisions.</summary>
internal sealed class PlaceVotes(Gazetteer gazetteer)
{
    private const double MostForOne = 6;
    private const double LeastForAll = 2;

    // what comes after so many different divisions decides nothing
    private const int MostDivisions = 64;

    private readonly double[] countries = new double[256];
    private readonly List<(int Number, int Country, double Weight)> divisions = [];
    private double all;
    private (int Country, double Weight) first, second;

    /// <summary>Counts a vote for the country and the division of an entry; gives what the country gained.</summary>
    public double Add(int entry, double weight)
    {
        ref readonly var found = ref gazetteer.Entry(entry);
        ref var country = ref countries[found.Country];
        var before = country;
        country = Math.Min(MostForOne, country + weight);
        all += country - before;
        Rank(found.Country, country);
        if (found.Province != 0)
        {
            AddDivision(found.Province, found.Country, weight);
        }

        return country - before;
    }

    /// <summary>From 0, nothing said, to 1, all that was said is for the country of the entry, without a part of the votes.</summary>
    public double ForCountry(in GazetteerEntry entry, double without) => Math.Max(0, countries[entry.Country] - without) / Math.Max(LeastForAll, all - without);

    /// <summary>From 0 to 1 for the division of the entry, without a part of the votes.</summary>
    public double ForDivision(in GazetteerEntry entry, double without) =>
        entry.Province == 0 ? 0 : Math.Max(0, OfDivision(entry.Province) - without) / Math.Max(LeastForAll, all - without);

    /// <summary>From 0 to 1: how much is said for another country, or for another division of the entry's country.</summary>
    public double Elsewhere(in GazetteerEntry entry)
    {
        var most = first.Country == entry.Country ? second.Weight : first.Weight;
        foreach (var (_, country, weight) in divisions)
        {
            most = weight > most && country == entry.Country ? weight : most;
        }

        return Math.Max(0, (most / Math.Max(LeastForAll, all)) - ForDivision(entry, 0));
    }

    private void Rank(int country, double weight)
    {
        if (country == first.Country || weight > first.Weight)
        {
            second = country == first.Country ? second : first;
            first = (country, weight);
        }
        else if (country == second.Country || weight > second.Weight)
        {
            second = (country, weight);
        }
    }

    private double OfDivision(int number)
    {
        foreach (var (division, _, weight) in divisions)
        {
            if (division == number)
            {
                return weight;
            }
        }

        return 0;
    }

    private void AddDivision(int number, int country, double weight)
    {
        for (var i = 0; i < divisions.Count; i++)
        {
            if (divisions[i].Number == number)
            {
                divisions[i] = (number, country, Math.Min(MostForOne, divisions[i].Weight + weight));
                return;
            }
        }

        if (divisions.Count < MostDivisions)
        {
            divisions.Add((number, country, weight));
        }
    }
}
