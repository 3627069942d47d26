using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>Why this number and no other: where best, low and high come from, and the rules that decided.</summary>
internal static class Reasoning
{
    public static ImmutableArray<Sentence> Of(Figure figure, Witnesses witnesses)
    {
        var told = ImmutableArray.CreateBuilder<Sentence>();
        var added = IsAdded(figure);
        if (figure.Status == FigureStatus.Implied)
            told.Add(new Sentence("No source states this number: it is worked out from what they say of others, as told below."));
        else if (added && Parts(witnesses) is { Count: > 1 } parts)
            told.Add(Said($"No report states this number: it is added up from one report, {Witnesses.Join([.. parts.Select(part => Part(part, witnesses))])}.", parts));
        else if (figure.Best is { } best && witnesses.Claims.Foremost(figure) is { } foremost)
            told.Add(Said($"The best figure, {Phrases.Number(best)}, is that of {witnesses.Mention(foremost)}.", [foremost]));
        Ends(figure, added, witnesses, told);
        // that every figure is attributed is the rule named where no other had to decide
        var idle = Policy.Load(figure.Policy.Split('/')[0]).PartyReason.Text;
        var asides = figure.SetAside.Select(aside => aside.Reason).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in figure.Because)
        {
            // what only set a claim aside is told with that claim
            if (asides.Contains(rule)) continue;
            told.Add(new Sentence(rule == idle ? "No other number that stands had to be weighed against it." : Rules.Sentence(rule, witnesses.MentionOf)));
        }
        if (figure.Because.Any(rule => rule.StartsWith("house.", StringComparison.Ordinal)) && !figure.Policy.StartsWith("house", StringComparison.Ordinal))
            told.Add(new Sentence("Rules that begin with “house” are Reckoner's own, the others are the codebook's."));
        return told.DrainToImmutable();
    }

    public static bool IsAdded(Figure figure) => figure.Used.Length > 1 && figure.Because.Any(rule => rule.StartsWith("house.sum", StringComparison.Ordinal));

    // groups and people of one report that nobody added up but us
    private static List<Claim> Parts(Witnesses witnesses) => [.. witnesses.Used.Where(claim => claim.Report == witnesses.Used[0].Report)];

    private static string Part(Claim part, Witnesses witnesses) => witnesses.Mention(part) + (part.Group.IsAll ? "" : $" {Phrases.Group(part.Group)}");

    // what gives low and high, where it is not the best figure itself
    private static void Ends(Figure figure, bool added, Witnesses witnesses, ImmutableArray<Sentence>.Builder told)
    {
        if (added || figure.Status == FigureStatus.Implied) return;
        var foremost = figure.Best is null ? null : witnesses.Claims.Foremost(figure);
        var low = figure.Low is { } least && least != figure.Best ? witnesses.Used.FirstOrDefault(claim => claim.Quantity?.Interval?.Low == least) : null;
        var high = figure.High is { } most && most != figure.Best ? witnesses.Used.FirstOrDefault(claim => claim.Quantity?.Interval?.High == most) : null;
        if (low is not null && ReferenceEquals(low, high) && ReferenceEquals(low, foremost))
            told.Add(Said($"These words allow {Phrases.Number(figure.Low!.Value)} to {Phrases.Number(figure.High!.Value)}.", [low]));
        else
        {
            if (low is not null) told.Add(Said($"The low, {Phrases.Number(figure.Low!.Value)}, is from {witnesses.Mention(low)}.", [low]));
            if (high is not null) told.Add(Said($"The high, {Phrases.Number(figure.High!.Value)}, is from {witnesses.Mention(high)}.", [high]));
        }
    }

    private static Sentence Said(string text, IEnumerable<Claim> claims) => new(text) { Claims = [.. claims.Select(claim => claim.Id)] };
}
