using System.Globalization;
using System.Text.Json;

namespace Reckoner.Eval.Muc;

/// <summary>The days that a key allows: one day, a range, or any day up to one.</summary>
/// <param name="From">First day; null when it is any day up to <paramref name="To"/>.</param>
/// <param name="To">Last day.</param>
internal readonly record struct MucDate(DateOnly? From, DateOnly To)
{
    /// <summary>The date of a slot's value; null when it names no days.</summary>
    public static MucDate? Read(JsonElement value)
    {
        if (Day(value, "on") is { } day) return new MucDate(day, day);
        return Day(value, "to") is { } to ? new MucDate(Day(value, "from"), to) : null;
    }

    /// <summary>
    /// Whether a picture's date agrees: it overlaps the days of the key and is at most two days longer than they are; where the key knows only
    /// the last possible day, it ends by then. No date agrees with nothing.
    /// </summary>
    public bool Agrees(When? when)
    {
        if (when is null) return false;
        if (From is not { } from) return when.To <= To;
        return when.From <= To && from <= when.To && when.To.DayNumber - when.From.DayNumber <= To.DayNumber - from.DayNumber + 2;
    }

    private static DateOnly? Day(JsonElement value, string name) =>
        value.TryGetProperty(name, out var day) && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
