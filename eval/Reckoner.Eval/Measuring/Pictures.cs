using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Eval.Measuring;

/// <summary>What adapters ask of a picture.</summary>
internal static class Pictures
{
    /// <summary>The total of a measure over every side in one incident; null when the picture has none.</summary>
    public static Figure? Total(Picture picture, string incident, Measure measure) =>
        picture.Figures.FirstOrDefault(figure => figure.Measure == measure && figure.Group.IsAll && figure.Incident == incident);

    /// <summary>
    /// Whether a figure agrees with a record: the same number. What no source states (null) agrees with a recorded 0 and with nothing else,
    /// since records write 0 where nobody is said to be hurt.
    /// </summary>
    public static bool Agrees(long? best, long recorded) => best == recorded || (best is null && recorded == 0);

    /// <summary>The words behind a figure, and those set aside with the reason, for a person who looks at an error.</summary>
    public static ImmutableArray<string> Words(Picture picture, Figure? figure)
    {
        if (figure is null) return [];
        var claims = picture.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        return
        [
            .. figure.Used.Select(id => Words(claims[id])),
            .. figure.SetAside.Select(aside => $"not used: {Words(claims[aside.Claim])}: {aside.Reason}"),
        ];
    }

    /// <summary>Every count of a measure wherever in the picture.</summary>
    public static ImmutableArray<string> Counts(Picture picture, params Measure[] measures) =>
        [.. picture.Claims.Where(claim => claim.Measure is { } measure && measures.Contains(measure)).Select(Words)];

    public static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not stated";

    private static string Words(Claim claim)
    {
        var quote = string.Join(' ', claim.Quotes[0].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var more = claim.Quotes.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" (+{claim.Quotes.Length - 1})") : "";
        return $"{claim.Measure?.Word()} {claim.Quantity?.Interval} {claim.Group} scene {claim.Scene.ToString(CultureInfo.InvariantCulture)} {claim.Stance.Word()} “{quote}”{more}";
    }
}
