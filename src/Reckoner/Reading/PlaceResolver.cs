using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Which place each name of a report means, if any. Two passes: names that explain themselves vote for their countries and divisions; then every
/// name takes the meaning that fits its own size, the places around it in the sentence and the votes.
/// </summary>
internal static class PlaceResolver
{
    // how much each sign speaks for a place at all; a name is one from Enough on
    private const double Enough = 1;
    private const double EnoughShouted = 1.5;

    // without votes or a place around it, only the largest meanings of a name can win
    private const int MostUnvoted = 6;

    // a report that names more places than this is about none of them in particular
    private const int MostMain = 200;

    /// <summary>The places of a report, one for each mention that is not a people, in text order.</summary>
    public static ImmutableArray<ResolvedPlace> Resolve(Gazetteer gazetteer, IReadOnlyList<NameMention> mentions)
    {
        var alone = new (int Entry, double Share)[mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            alone[i] = mentions[i].Has(PlaceSigns.Demonym) ? (First(mentions[i]), 1) : Best(gazetteer, mentions, i, votes: null, default);
        }

        if (mentions.Count == 0)
        {
            return [];
        }

        var own = new Dictionary<int, double>(mentions.Count);
        var votes = Votes(gazetteer, mentions, alone, own);
        var entries = new int[mentions.Count];
        var repeated = new Dictionary<int, double>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            entries[i] = mentions[i].Has(PlaceSigns.Demonym) ? 0
                : Best(gazetteer, mentions, i, votes, (alone[i].Entry, own.GetValueOrDefault(mentions[i].Candidates.Start))).Entry;
            CollectionsMarshal.GetValueRefOrAddDefault(repeated, mentions[i].Candidates.Start, out _) += Echo(mentions[i]);
        }

        var places = ImmutableArray.CreateBuilder<ResolvedPlace>(mentions.Count);
        var known = new Dictionary<int, Place>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.Has(PlaceSigns.Demonym))
            {
                continue;
            }

            var contained = mention.Next && PlaceGround.Inside(gazetteer, entries[i], entries[i + 1]);
            var containing = mention.Has(PlaceSigns.AfterPlace) && i > 0 && mentions[i - 1].Next && PlaceGround.Inside(gazetteer, entries[i - 1], entries[i]);
            var sureness = Evidence(gazetteer, mention, entries[i], contained, containing, votes)
                + Math.Clamp(repeated[mention.Candidates.Start] - Echo(mention), -2, 1.2);
            Place? place = null;
            if (sureness >= (mention.Has(PlaceSigns.Shouted) ? EnoughShouted : Enough))
            {
                ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(known, entries[i], out _);
                place = kept ??= gazetteer.PlaceOf(entries[i]);
            }

            places.Add(new ResolvedPlace(mention.Start, mention.End, place, place is null ? 0 : entries[i], sureness, mention.Signs));
        }

        return places.ToImmutable();
    }

    /// <summary>
    /// The place that a report is about: of the places its words name, the most exact one that the opening, the dateline and repetition speak
    /// for. Null when it names none.
    /// </summary>
    public static Place? MainPlace(Gazetteer gazetteer, ImmutableArray<ResolvedPlace> places)
    {
        var weights = new Dictionary<int, double>();
        var order = new List<int>();
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Place is not null)
            {
                ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, places[i].Entry, out var seen);
                weight += Weight(places[i]);
                if (!seen && order.Count < MostMain)
                {
                    order.Add(places[i].Entry);
                }
            }
        }

        var main = 0;
        double most = 0;
        foreach (var entry in order)
        {
            // what is said of the country, the province and the neighbours counts a little for the town, what is said of its quarters more
            var weight = weights[entry];
            foreach (var other in order)
            {
                weight += PlaceGround.Inside(gazetteer, entry, other) ? 0.3 * weights[other]
                    : PlaceGround.IsQuarter(gazetteer, other, entry) ? 0.6 * weights[other]
                    : other != entry && gazetteer.ProvinceOf(entry) is var province and not 0 && gazetteer.ProvinceOf(other) == province ? 0.1 * weights[other] : 0;
            }

            ref readonly var found = ref gazetteer.Entry(entry);
            weight *= found.Kind switch
            {
                PlaceKind.Town => found.IsSection ? 0.7 : 1,
                PlaceKind.Province => found.IsDistrict ? 0.45 : 0.3,
                _ => 0.2,
            };
            if (weight > most)
            {
                (main, most) = (entry, weight);
            }
        }

        return main == 0 ? null : gazetteer.PlaceOf(main);
    }

    private static double Weight(in ResolvedPlace place)
    {
        var weight = place.Start < 300 ? 2.0 : place.Start < 800 ? 1.4 : 1.0;
        weight += (place.Signs & (PlaceSigns.Locative | PlaceSigns.TownWord)) != PlaceSigns.None ? 1 : 0;
        weight -= (place.Signs & PlaceSigns.Dateline) != PlaceSigns.None ? 0.5 : 0;
        return weight;
    }

    private static PlaceVotes Votes(Gazetteer gazetteer, IReadOnlyList<NameMention> mentions, (int Entry, double Share)[] alone, Dictionary<int, double> own)
    {
        var votes = new PlaceVotes(gazetteer);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var (entry, share) = alone[i];
            if (mention.Has(PlaceSigns.Demonym))
            {
                votes.Add(entry, 0.7);
                continue;
            }

            var contained = mention.Next && PlaceGround.Inside(gazetteer, entry, alone[i + 1].Entry);
            var sure = Evidence(gazetteer, mention, entry, contained, containing: false, votes: null);
            if (contained || mention.Has(PlaceSigns.Dateline))
            {
                votes.Add(entry, 2);
            }
            else if (sure >= Enough)
            {
                // a name does not vote for its own meaning: only what other names say can change it
                var weight = votes.Add(entry, share * Math.Min(2, sure) * (gazetteer.Entry(entry).Kind == PlaceKind.Town ? 0.5 : 1));
                CollectionsMarshal.GetValueRefOrAddDefault(own, mention.Candidates.Start, out _) += weight;
            }
        }

        return votes;
    }

    // the candidate that fits best, and how much of the fit is its own: 1 when nothing rivals it
    private static (int Entry, double Share) Best(Gazetteer gazetteer, IReadOnlyList<NameMention> mentions, int at, PlaceVotes? votes, (int Entry, double Weight) own)
    {
        var mention = mentions[at];
        var best = 0;
        var seen = 0;
        var linked = mention.Next || mention.Has(PlaceSigns.AfterPlace);
        double most = double.MinValue, second = double.MinValue;
        foreach (var (entry, terms) in mention.Candidates)
        {
            if (!mention.Meets(terms))
            {
                continue;
            }

            ref readonly var candidate = ref gazetteer.Entry(entry);
            var fit = Size(candidate, mention, terms) + (linked ? Around(gazetteer, mentions, at, entry) : 0);
            if (votes is not null)
            {
                ref readonly var mine = ref gazetteer.Entry(own.Entry);
                fit += 3.5 * votes.ForCountry(candidate, candidate.Country == mine.Country ? own.Weight : 0);
                fit += 3.5 * votes.ForDivision(candidate, candidate.Province == mine.Province ? own.Weight : 0);
            }
            else if (!linked && ++seen > MostUnvoted)
            {
                break;
            }

            if (fit > most)
            {
                (best, second, most) = (entry, most, fit);
            }
            else if (fit > second)
            {
                second = fit;
            }
        }

        return (best, second == double.MinValue ? 1 : Math.Clamp((most - second) / 3, 0.1, 1));
    }

    private static double Size(in GazetteerEntry found, in NameMention mention, CandidateTerms terms)
    {
        var size = found.Magnitude + ((terms & CandidateTerms.Prominent) != CandidateTerms.None ? 1 : 0)
            - ((terms & CandidateTerms.Other) == CandidateTerms.None ? 0 : found.Kind == PlaceKind.Province && !mention.Has(PlaceSigns.AfterPlace) ? 0.5 : 0.1);
        return found.Kind switch
        {
            PlaceKind.Country => size + 1.5,
            PlaceKind.Province when mention.Has(PlaceSigns.ProvinceAfter) => size + 5,
            PlaceKind.Province when found.IsDistrict => size - 1 + (mention.Has(PlaceSigns.Long) ? 1 : 0),
            PlaceKind.Province => size - 0.7 + (mention.Has(PlaceSigns.AfterPlace) ? 0.7 : 0) - (mention.Has(PlaceSigns.TownWord | PlaceSigns.Dateline) ? 2 : 0),
            _ => size + (mention.Has(PlaceSigns.TownWord) ? 1 : 0),
        };
    }

    // "Springfield, Ohio": a meaning that lies inside what follows, or around what goes before, outweighs any size
    private static double Around(Gazetteer gazetteer, IReadOnlyList<NameMention> mentions, int at, int entry)
    {
        const double strong = 6;
        if (mentions[at].Next && MayBeInside(gazetteer, entry, mentions[at + 1]))
        {
            return strong;
        }

        if (mentions[at].Has(PlaceSigns.AfterPlace) && at > 0 && mentions[at - 1].Next && gazetteer.Entry(entry).Kind != PlaceKind.Town)
        {
            foreach (var (inner, terms) in mentions[at - 1].Candidates)
            {
                if (mentions[at - 1].Meets(terms) && PlaceGround.Inside(gazetteer, inner, entry))
                {
                    return strong;
                }
            }
        }

        return 0;
    }

    private static bool MayBeInside(Gazetteer gazetteer, int entry, in NameMention around)
    {
        foreach (var (outer, terms) in around.Candidates)
        {
            if (around.Meets(terms) && PlaceGround.Inside(gazetteer, entry, outer))
            {
                return true;
            }
        }

        return false;
    }

    private static double Evidence(Gazetteer gazetteer, in NameMention mention, int entry, bool contained, bool containing, PlaceVotes? votes)
    {
        ref readonly var found = ref gazetteer.Entry(entry);
        double sure = found.Kind switch
        {
            PlaceKind.Country => 3,
            PlaceKind.Province => found.IsDistrict ? 1.5 : 1.8,
            _ => Math.Clamp(((found.Magnitude - 5) * 0.9) + 0.1, -0.5, 1.6)
                + (mention.Has(PlaceSigns.Common | PlaceSigns.Given | PlaceSigns.Family | PlaceSigns.Shouted | PlaceSigns.Compass) ? 0 : 0.4),
        };
        sure += mention.Has(PlaceSigns.TownWord) ? 3 : mention.Has(PlaceSigns.Locative) ? 2 : mention.Has(PlaceSigns.WeakLocative) ? 0.5 : 0;
        sure += mention.Has(PlaceSigns.Dateline) ? 4 : 0;
        sure += contained ? 3 : 0;
        sure += containing ? 4 : 0;
        sure += mention.Has(PlaceSigns.InstitutionAfter) ? 1.4 : 0;
        sure += mention.Has(PlaceSigns.Long) ? 0.6 : 0;
        sure += mention.Has(PlaceSigns.Possessive) ? 0.1 : 0;
        sure += mention.Has(PlaceSigns.ProvinceAfter) ? found.Kind == PlaceKind.Province ? 2 : 0 : 0;
        if (votes is not null)
        {
            sure += Math.Min(1.2, (1.2 * votes.ForCountry(found, 0)) + (1.2 * votes.ForDivision(found, 0)));

            // a small town far from everything else in the report is rather a quarter, a street or a person of that name
            sure -= found.Kind == PlaceKind.Town && !contained ? 1.6 * votes.Elsewhere(found) * Math.Clamp(6 - found.Magnitude, 0, 2) : 0;
        }


        var loose = contained || containing || mention.Has(PlaceSigns.Dateline) ? 0.3 : mention.Has(PlaceSigns.Locative | PlaceSigns.TownWord) ? 0.5 : 1;
        sure -= mention.Has(PlaceSigns.DistrictAfter) && !found.IsDistrict ? 4 : 0;
        sure -= mention.Has(PlaceSigns.AbsorberAfter) ? 4 : 0;
        sure -= loose * (mention.Has(PlaceSigns.Common) ? mention.Has(PlaceSigns.Shouted) ? 3.5 : 2.2 : 0);
        sure -= mention.Has(PlaceSigns.Compass) ? 3 : 0;
        sure -= loose * (mention.Has(PlaceSigns.Given) ? 1.2 : 0);
        sure -= loose * (mention.Has(PlaceSigns.Family) ? 1.2 : 0);
        sure -= mention.Has(PlaceSigns.TitleBefore) ? found.Kind == PlaceKind.Country ? 1 : 3 : 0;
        sure -= mention.Has(PlaceSigns.GivenBefore) ? found.Kind == PlaceKind.Country ? 2 : 3 : mention.Has(PlaceSigns.NameBefore) ? found.Kind == PlaceKind.Country ? 0.5 : 2.4 : 0;
        sure -= mention.Has(PlaceSigns.NameAfter) ? found.Kind == PlaceKind.Town ? 2.2 : 1 : 0;
        sure -= mention.Has(PlaceSigns.SpeechAfter) && !mention.Has(PlaceSigns.Locative | PlaceSigns.TownWord) && found.Kind == PlaceKind.Town ? 1.5 : 0;
        sure -= mention.Has(PlaceSigns.AgeAfter) ? 4 : 0;
        sure -= mention.Has(PlaceSigns.Shouted) && !mention.Has(PlaceSigns.Locative | PlaceSigns.TownWord | PlaceSigns.Dateline | PlaceSigns.ProvinceAfter) && !contained && !containing
            && found.Kind == PlaceKind.Town ? 0.7 : 0;
        return sure;
    }

    // what a name here says of the same name elsewhere in the report: plainly a place, or plainly a person
    private static double Echo(in NameMention mention) =>
        mention.Has(PlaceSigns.TitleBefore | PlaceSigns.GivenBefore | PlaceSigns.AgeAfter) ? -1.2
            : mention.Has(PlaceSigns.NameBefore) && mention.Has(PlaceSigns.Given | PlaceSigns.Family) ? -0.8
            : mention.Next || mention.Has(PlaceSigns.Locative | PlaceSigns.TownWord | PlaceSigns.Dateline | PlaceSigns.ProvinceAfter) ? 0.8 : 0;

    private static int First(in NameMention mention)
    {
        foreach (var (entry, _) in mention.Candidates)
        {
            return entry;
        }

        return 0;
    }
}
