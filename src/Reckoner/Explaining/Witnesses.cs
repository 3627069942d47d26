using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>The claims that an explanation speaks of, each with a number by which its sentences name it, and its words where they stand.</summary>
internal sealed class Witnesses
{
    private readonly List<Claim> _named = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _origins;

    public Witnesses(Picture picture, Figure figure, IReadOnlyDictionary<string, string> origins)
    {
        _origins = origins;
        Claims = new ClaimIndex(picture);
        Used = [.. InOrder(figure)];
        foreach (var claim in Used) Number(claim);
        foreach (var id in figure.Implied?.From ?? []) if (Claims.Claim(id) is { } claim) Number(claim);
        foreach (var aside in PutAside.InOrder(figure)) if (Claims.Claim(aside.Claim) is { } claim) Number(claim);
    }

    public ClaimIndex Claims { get; }

    /// <summary>The claims that made the figure: the one that says it best first, then by time.</summary>
    public ImmutableArray<Claim> Used { get; }

    /// <summary>The number of a claim.</summary>
    public int Number(Claim claim)
    {
        if (!_numbers.TryGetValue(claim.Id, out var number)) Name(claim, out number);
        return number;
    }

    /// <summary>The claims that sentences have named and whose words have not been shown, in order of their numbers.</summary>
    public ImmutableArray<Claim> NotShown => [.. _named.Where(claim => !_shown.Contains(claim.Id))];

    public string Origin(Claim claim) => _origins.GetValueOrDefault(claim.Id, claim.Id);

    public DateTimeOffset? Published(Claim claim) => Claims.Report(claim.Report)?.Published;

    /// <summary>“34” [1]: the words of its number, and where to find them.</summary>
    public string Mention(Claim claim) => $"“{Surroundings.Shorten(claim.Quantity?.Text ?? claim.Quotes[0].Text, 60)}” [{Text(Number(claim))}]";

    /// <summary>The same by the claim's id; null when the picture does not hold it.</summary>
    public string? MentionOf(string id) => Claims.Claim(id) is { } claim ? Mention(claim) : null;

    /// <summary>[1] crisis centre, via Harbour Wire, 9 March 2024, 12:15 UTC+2: who says it, and when it was published.</summary>
    public string Source(Claim claim) => $"[{Text(Number(claim))}] {Voices(claim)}{(Published(claim) is { } moment ? $", {Phrases.Moment(moment)}" : "")}";

    /// <summary>Several claims: “34” [1], “27” [2] and “14” [3].</summary>
    public string Mentions(IReadOnlyList<Claim> claims, int most = 4)
    {
        var told = claims.Take(most).Select(Mention).ToList();
        if (claims.Count > most) told.Add($"{Phrases.Number(claims.Count - most)} more");
        return Join(told);
    }

    /// <summary>The claims with these ids, as far as the picture holds them.</summary>
    public IReadOnlyList<Claim> Find(IEnumerable<string> ids) => [.. ids.Select(Claims.Claim).OfType<Claim>()];

    /// <summary>The words where they stand.</summary>
    public Evidence Evidence(Claim claim)
    {
        _shown.Add(claim.Id);
        var quote = claim.Quotes[0];
        var report = Claims.Report(claim.Report);
        var text = report is null ? quote.Text : quote.Of(report);
        var before = "";
        var after = "";
        // a quote that does not stand in the words we hold is told alone
        if (quote.Start >= 0 && quote.End <= text.Length && quote.Start < quote.End)
        {
            (before, after) = Surroundings.Of(text, quote.Start, quote.End);
        }
        return new Evidence(Number(claim), claim.Id, quote, before, after, claim.Quantity?.Text, Voices(claim), report?.Published);
    }

    /// <summary>"the crisis centre, via Harbour Wire", with how firmly where that is not plain.</summary>
    private string Voices(Claim claim)
    {
        var report = Claims.Report(claim.Report);
        var firmness = claim.Kind == ClaimKind.Count && claim.Stance != Stance.Stated ? $" ({claim.Stance.Word()})" : "";
        var said = claim.Voices.Select(Phrases.Who).Where(who => who.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (said.Count == 0) return (report?.Outlet ?? report?.Title ?? claim.Report) + firmness;
        return (said.Count == 1 && string.Equals(said[0], report?.Outlet, StringComparison.OrdinalIgnoreCase) ? $"{said[0]} in its own words" : string.Join(", via ", said)) + firmness;
    }

    private void Name(Claim claim, out int number)
    {
        _named.Add(claim);
        _numbers[claim.Id] = number = _named.Count;
    }

    private IEnumerable<Claim> InOrder(Figure figure)
    {
        var used = Claims.Used(figure).ToList();
        var foremost = Claims.Foremost(figure);
        return used.OrderBy(claim => claim.Id == foremost?.Id ? 0 : 1).ThenBy(claim => Published(claim) ?? DateTimeOffset.MaxValue);
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";

    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
