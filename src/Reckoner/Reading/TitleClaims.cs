using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Reading;

/// <summary>What a title adds to the claims of the text: only measures that the text does not count for the report's own event.</summary>
internal static class TitleClaims
{
    /// <summary>Whether the text already counts both the dead and the hurt, so that a title can add nothing.</summary>
    public static bool AddNothing(ImmutableArray<Claim> claims)
    {
        var (dead, hurt) = (false, false);
        foreach (var claim in claims)
        {
            dead |= TellsAll(claim);
            hurt |= TellsHurt(claim);
        }
        return dead && hurt;
    }

    /// <summary>The claims of the text, then what the title adds.</summary>
    public static ImmutableArray<Claim> Join(Report report, ImmutableArray<Claim> claims, ImmutableArray<Claim> title)
    {
        var adds = title.RemoveAll(said => said.Kind != ClaimKind.Count || said.Measure is not { } measure || measure == Measure.Identified || (IsTotal(said) ? claims.Any(claim => TellsAll(claim) || (claim.Additional && Tells(claim, Measure.Killed))) : IsHurt(said) ? claims.Any(TellsHurt) : claims.Any(claim => Tells(claim, measure))));
        if (adds.IsEmpty) return claims;
        var own = claims.FirstOrDefault(claim => claim.Scene == 0 && claim.When is not null) ?? claims.FirstOrDefault(claim => claim.Scene == 0);
        var (kept, same) = Same(claims, adds);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = claims.IsEmpty ? 0 : int.Parse(claims[^1].Id.AsSpan(claims[^1].Id.LastIndexOf('#') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        foreach (var said in adds) ids[said.Id] = $"{report.Id}#{(++number).ToString(CultureInfo.InvariantCulture)}";
        var last = LastPerson(claims);
        return
        [
            .. kept, .. adds.Select(said => said with
            {
                Id = ids[said.Id],
                PartOf = said.PartOf is { } whole ? ids.GetValueOrDefault(whole) : null,
                Scene = 0,
                When = own?.When,
                Where = own?.Where,
                EventType = own?.EventType ?? said.EventType,
                People = said.People is null ? null : same ?? Shifted(said.People, last),
                Quotes = [.. said.Quotes.Select(quote => Quoted(report, quote))],
            }),
        ];
    }

    /// <summary>Whether a claim of the text says how many of a measure, or of one that stands for it, for the report's own event.</summary>
    private static bool Tells(Claim claim, Measure measure) =>
        claim.Kind == ClaimKind.Count && claim.Scene == 0 && claim.Stance is not (Stance.Expected or Stance.Denied) && claim.Measure is { } said && Family(said) == Family(measure);

    // how many were killed in all, and not who
    private static bool TellsAll(Claim claim) => Tells(claim, Measure.Killed) && claim is { People: null, Group.IsAll: true, PartOf: null, Additional: false };

    // how many were hurt in all, and not who, or how many of them are in hospital
    private static bool TellsHurt(Claim claim) => Tells(claim, Measure.Injured) && claim is { Measure: Measure.Injured or Measure.Casualties, People: null, PartOf: null, Additional: false, Quantity.Interval.IsPoint: true };

    // "three hurt in fire", and the text tells them one by one, or says who of them is in hospital
    private static bool IsHurt(Claim said) =>
        said is { Measure: Measure.Injured or Measure.Casualties, People: null, PartOf: null, Additional: false, Stance: not (Stance.Expected or Stance.Denied), Quantity: { Form: QuantityForm.Exact, Interval: { IsPoint: true, Low: > 1 } } };

    // "3 dead in fire" says what one by one may come to something else in the text
    private static bool IsTotal(Claim said) =>
        said is { Measure: Measure.Killed, People: null, Group: { IsAll: true, Side: not Side.Victim }, PartOf: null, Additional: false, Stance: not (Stance.Expected or Stance.Denied), Quantity: { Form: QuantityForm.Exact, Interval: { IsPoint: true, Low: > 0 } } };

    private static Measure Family(Measure measure) => measure switch
    {
        Measure.BodiesFound => Measure.Killed,
        Measure.Critical or Measure.Hospitalized or Measure.Casualties => Measure.Injured,
        _ => measure,
    };

    // one was killed, says the title, and the text speaks of one who was hurt: that one, and the last word on them
    private static (ImmutableArray<Claim> Kept, string? Key) Same(ImmutableArray<Claim> claims, ImmutableArray<Claim> adds)
    {
        if (!adds.Any(said => said.Measure == Measure.Killed && said.Quantity?.Interval is { Low: 1, High: 1 or null })) return (claims, null);
        string? key = null;
        foreach (var claim in claims)
        {
            if (claim.Kind != ClaimKind.Count || claim.Scene != 0 || claim.Measure is not { } measure || Family(measure) != Measure.Injured) continue;
            if (claim.People is null || (key is not null && key != claim.People) || claim.People.Contains(' ', StringComparison.Ordinal)) return (claims, null);
            key = claim.People;
        }
        if (key is null) return (claims, null);
        return (claims.RemoveAll(claim => claim.People == key && claim.Measure is { } measure && Family(measure) == Measure.Injured), key);
    }

    private static int LastPerson(ImmutableArray<Claim> claims)
    {
        var last = 0;
        foreach (var claim in claims)
            if (claim.People is { } keys)
                foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    last = Math.Max(last, int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture));
        return last;
    }

    private static string Shifted(string keys, int by) => string.Join(' ', keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(key => (int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture)));

    // the same words in the text are the better quote
    private static Quote Quoted(Report report, Quote quote)
    {
        for (var at = report.Text.IndexOf(quote.Text, StringComparison.OrdinalIgnoreCase); at >= 0; at = report.Text.IndexOf(quote.Text, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsWhole(report.Text, at, at + quote.Text.Length))
                return Quote.Of(report, at, at + quote.Text.Length);
        return Quote.OfTitle(report, quote.Start, quote.End);
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
