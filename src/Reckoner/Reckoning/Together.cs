using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>Incidents that a codebook codes as one event: of the same day, place, actors and type. Where one of these is not known, nothing is put together.</summary>
internal static class Together
{
    /// <summary>Adds to each coding the event that it belongs to, where the policy asks.</summary>
    public static ImmutableArray<Coding>.Builder Add(ImmutableArray<Coding>.Builder codings, IReadOnlyList<Dossier> dossiers, Policy policy)
    {
        if (Coder.Lines(policy, "together") is not [var line, ..])
            return codings;
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var dossier in dossiers)
        {
            if (dossier.Figures.IsEmpty)
                continue;
            var id = dossier.Incident.Id;
            var joined = false;
            if (Key(dossier) is { } key && !first.TryAdd(key, id))
                (id, joined) = (first[key], true);
            codings[at] = codings[at] with { Event = id, Because = joined ? codings[at].Because.Add(line.Rule.Text) : codings[at].Because };
            at++;
        }
        return codings;
    }

    private static string? Key(Dossier dossier)
    {
        var incident = dossier.Incident;
        if (incident is not { Type: { } type, Began: { } began, Where: { Kind: PlaceKind.Town or PlaceKind.Site } where } || began.From != began.To)
            return null;
        var actors = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var claim in dossier.Claims)
            if (claim.Group.Side is Side.Attacker or Side.Responder || Groups.IsFighting(claim.Group))
                actors.Add(claim.Group.Label);
        var place = where.GeoNames is { } number ? Reasons.Number(number) : $"{where.Country} {where.Name}";
        return $"{Reasons.Number(began.From.DayNumber)}\n{place}\n{type}\n{string.Join(' ', actors)}";
    }
}
