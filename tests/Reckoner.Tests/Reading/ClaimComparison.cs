using System.Collections.Immutable;

namespace Reckoner.Tests.Reading;

/// <summary>Whether the claims that were found are the claims that a row asks for: each exactly once, and none besides.</summary>
public static class ClaimComparison
{
    /// <summary>Null when they are; otherwise what differs, in a line or more.</summary>
    public static string? Difference(ImmutableArray<ExpectedClaim> expected, ImmutableArray<Claim> found)
    {
        // kinds other than counts are compared only where the row names them
        var kinds = expected.Select(e => e.Kind).Append(ClaimKind.Count).ToHashSet();
        var got = found.Where(claim => kinds.Contains(claim.Kind)).ToImmutableArray();
        var whole = new Claim[expected.Length];
        if (expected.Length == got.Length && Assign(expected, got, 0, whole)) return null;

        // people who can be told apart may be counted one by one where the row counts them together
        var together = Together(expected, got);
        if (together.Length != got.Length && expected.Length == together.Length && Assign(expected, together, 0, whole)) return null;

        var lines = new List<string>();
        foreach (var ask in expected.Where(ask => !got.Any(claim => Fits(ask, claim)))) lines.Add($"not found: {Near(ask, got)}");
        foreach (var claim in got.Where(claim => !expected.Any(ask => Fits(ask, claim)))) lines.Add($"not asked for: {ClaimNotation.Show([claim])}");
        if (lines.Count == 0) lines.Add("the claims fit one by one, but their number, parts or scenes differ");
        return string.Join('\n', lines);
    }

    private static bool Assign(ImmutableArray<ExpectedClaim> expected, ImmutableArray<Claim> got, int at, Claim[] chosen)
    {
        if (at == expected.Length) return Bound(expected, chosen);
        foreach (var claim in got)
        {
            if (chosen.AsSpan(0, at).Contains(claim) || !Fits(expected[at], claim)) continue;
            chosen[at] = claim;
            if (Assign(expected, got, at + 1, chosen)) return true;
        }

        return false;
    }

    private static bool Bound(ImmutableArray<ExpectedClaim> expected, Claim[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            if (expected[i].PartOf is { } whole && chosen[i].PartOf != chosen[whole - 1].Id) return false;
            for (var j = 0; j < i; j++)
                if ((expected[i].Scene == expected[j].Scene) != (chosen[i].Scene == chosen[j].Scene)) return false;
        }

        return true;
    }

    private static bool Fits(ExpectedClaim ask, Claim claim) => Misfit(ask, claim) is null;

    /// <summary>The first thing in which a claim is not what was asked for; null when it is.</summary>
    private static string? Misfit(ExpectedClaim ask, Claim claim)
    {
        if (ask.Kind != claim.Kind) return "kind";
        if (ask.Measure is not null && ask.Measure != claim.Measure) return "measure";
        if (ask.Type is not null && ask.Type != claim.EventType) return "type";
        if (ask.Kind == ClaimKind.Count)
        {
            if (claim.Quantity is null || claim.Quantity.Interval != ask.Interval) return "interval";
            if (claim.Quantity.Form != ask.Form) return "form";
            if (!string.Equals(claim.Group.Label, ask.Label, StringComparison.OrdinalIgnoreCase)) return "group";
            if (!SameAttributes(ask.Attributes, claim.Group.Attributes)) return "attributes";
            if (ask.IsPart != claim.PartOf is not null) return "part";
            if (ask.Additional != claim.Additional) return "additional";
            if (!(ask.Stance is { } stance ? claim.Stance == stance : claim.Stance is not (Stance.Denied or Stance.Disputed or Stance.Expected))) return "stance";
        }
        else if (ask.Stance is not null && ask.Stance != claim.Stance) return "stance";

        if (ask.Age is { } age && !claim.Group.Attributes.Any(a => a.Contains(age, StringComparison.Ordinal))) return "age";
        if (ask.Side is { } side && claim.Group.Side.Word() != side) return "side";
        if (ask.Voice is { } voice && !(voice == "none" ? claim.Voices.IsEmpty : claim.Voices.Any() && Says(claim.Voices[0], voice))) return "voice";
        if (ask.Via is { } via && !claim.Voices.Skip(1).Any(later => Says(later, via))) return "via";
        if (ask.When is { } when && when != (claim.When is null ? "none" : ClaimNotation.Show(claim.When))) return "when";
        if (ask.Where is { } where && !SamePlace(where, claim.Where)) return "where";
        if (ask.Headline != claim.Quotes[0].InTitle) return "headline";
        if (ask.Quote is { } words && !claim.Quotes.Any(q => q.Text.Contains(words, StringComparison.OrdinalIgnoreCase))) return "quote";
        return null;
    }

    private static string Near(ExpectedClaim ask, ImmutableArray<Claim> got)
    {
        var name = $"{(ask.Kind == ClaimKind.Count ? "" : ask.Kind.Word() + " ")}{ask.Measure?.Word() ?? ask.Type} {ask.Interval?.ToString() ?? ""} {ask.Label}";
        var near = got.FirstOrDefault(claim => claim.Kind == ask.Kind && claim.Measure == ask.Measure && claim.Quantity?.Interval == ask.Interval);
        return near is null ? name : $"{name} (the nearest differs in {Misfit(ask, near) ?? "nothing, but is taken"})";
    }

    private static bool Says(Voice voice, string words) => ClaimNotation.Show(voice).Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool SamePlace(string asked, Place? found) =>
        found is null
            ? asked == "none"
            : string.Equals(Bare(asked), Bare(found.Name), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static bool SameAttributes(ImmutableArray<string> asked, ImmutableArray<string> found) =>
        found.Where(a => !a.Any(char.IsAsciiDigit)).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(asked);

    private static ImmutableArray<Claim> Together(ImmutableArray<ExpectedClaim> expected, ImmutableArray<Claim> got)
    {
        var rest = got.ToList();
        foreach (var ask in expected.Where(e => e.Kind == ClaimKind.Count && e.Form == QuantityForm.Exact && e.Interval is { Low: > 1 }))
        {
            var ones = rest.Where(c => c is { People: not null, Quantity.Interval: { IsPoint: true } } && c.Measure == ask.Measure && (ask.Label == "all" || c.Group.Label == ask.Label)).ToList();
            if (ones.Count < 2 || ones.Sum(c => c.Quantity!.Interval!.Value.Low) != ask.Interval!.Value.Low) continue;
            rest[rest.IndexOf(ones[0])] = ones[0] with { Group = ones[0].Group with { Label = ask.Label }, Quantity = ones[0].Quantity! with { Interval = ask.Interval }, Quotes = [.. ones.SelectMany(c => c.Quotes)] };
            rest.RemoveAll(c => ones.Skip(1).Contains(c));
        }

        return [.. rest];
    }
}
