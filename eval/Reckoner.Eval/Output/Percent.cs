using System.Globalization;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Output;

/// <summary>Scores as people read them: percent with one decimal.</summary>
internal static class Percent
{
    public static string Value(double? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{100 * number:F1}") : "-";

    public static string WithInterval(Score? score) =>
        score is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100 * score.Value:F1} ({100 * score.Low:F1} to {100 * score.High:F1})");

    public static string Gap(Line line) => line.Gap is { } gap ? string.Create(CultureInfo.InvariantCulture, $"{gap:+0.0;-0.0;0.0}{(!line.IsFarApart ? "" : line.IsChance ? " (!)" : " !")}") : "-";

    public static string Wanted(Score? score) => score is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{score.Wanted:F0}");

    /// <summary>Whether the half for scores has reached what was promised.</summary>
    public static string Floor(Line line) => line.Row.Floor is { } floor ? string.Create(CultureInfo.InvariantCulture, $"{100 * floor:F0}{(line.Score?.Value >= floor ? " met" : "")}") : "-";
}
