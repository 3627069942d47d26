using System.Globalization;

namespace Reckoner.Intake;

/// <summary>A time of publication as outlets write it: ISO 8601 and its everyday variants, RFC 1123, and dates with a month in words.</summary>
internal static class PublishedTime
{
    // no 03/04/2019: nobody can say which of the two is the month
    private static readonly string[] InWords =
    [
        "ddd, d MMM yyyy H:mm:ss zzz", "ddd, d MMM yyyy H:mm zzz", "d MMM yyyy H:mm:ss zzz", "d MMM yyyy H:mm zzz",
        "ddd, d MMM yyyy H:mm:ss", "d MMM yyyy H:mm:ss", "d MMM yyyy H:mm", "d MMMM yyyy H:mm", "d MMM yyyy", "d MMMM yyyy",
        "MMM d, yyyy", "MMMM d, yyyy", "MMM d, yyyy H:mm", "MMMM d, yyyy H:mm", "MMMM d, yyyy h:mm tt", "MMM d, yyyy h:mm tt",
        "ddd, MMM d, yyyy", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy",
    ];

    /// <summary>False when it cannot be read without guessing. A time without an offset is taken as UTC, a date alone as its first moment.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        text = text.Trim();
        return TryIso(text, out time) || (text.Length <= 64 && TryWords(text, out time));
    }

    private static bool TryWords(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        foreach (var zone in (ReadOnlySpan<string>)[" GMT", " UTC", " UT", " Z"])
        {
            if (!text.EndsWith(zone, StringComparison.OrdinalIgnoreCase)) continue;
            text = $"{text[..^zone.Length]} +00:00";
            break;
        }
        return DateTimeOffset.TryParseExact(text, InWords, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out time);
    }

    /// <summary><c>yyyy-MM-dd</c> or <c>yyyyMMdd</c>, then perhaps a time, then perhaps an offset.</summary>
    private static bool TryIso(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        var at = 0;
        if (!Digits(text, ref at, 4, out var year)) return false;
        var dashes = Skip(text, ref at, '-');
        if (!Digits(text, ref at, 2, out var month) || Skip(text, ref at, '-') != dashes || !Digits(text, ref at, 2, out var day)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        var offset = TimeSpan.Zero;
        if (at < text.Length && !(TryClock(text, ref at, ref ticks) && TryOffset(text, ref at, out offset))) return false;
        if (at != text.Length || ticks - offset.Ticks < 0 || ticks - offset.Ticks > DateTime.MaxValue.Ticks) return false;
        time = new DateTimeOffset(ticks, offset);
        return true;
    }

    private static bool TryClock(ReadOnlySpan<char> text, ref int at, ref long ticks)
    {
        if (!Skip(text, ref at, 'T') && !Skip(text, ref at, 't') && !Skip(text, ref at, ' ')) return false;
        if (!Digits(text, ref at, 2, out var hour) || hour > 23) return false;
        Skip(text, ref at, ':');
        if (!Digits(text, ref at, 2, out var minute) || minute > 59) return false;
        var second = 0;
        if (Skip(text, ref at, ':') || (at < text.Length && char.IsAsciiDigit(text[at])))
        {
            if (!Digits(text, ref at, 2, out second) || second > 60) return false;
        }
        // a leap second is the last second of its minute
        ticks += (hour * 3600L + minute * 60L + Math.Min(second, 59)) * TimeSpan.TicksPerSecond;
        if (!Skip(text, ref at, '.') && !Skip(text, ref at, ',')) return true;
        var first = at;
        for (var unit = TimeSpan.TicksPerSecond / 10; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10) ticks += (text[at] - '0') * unit;
        return at > first;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, ref int at, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (at == text.Length) return true;
        Skip(text, ref at, ' ');
        if (text[at..] is "Z" or "z" or "UTC" or "GMT")
        {
            at = text.Length;
            return true;
        }
        var east = Skip(text, ref at, '+');
        if (!east && !Skip(text, ref at, '-')) return false;
        if (!Digits(text, ref at, 2, out var hours)) return false;
        var minutes = 0;
        if (at < text.Length)
        {
            Skip(text, ref at, ':');
            if (!Digits(text, ref at, 2, out minutes)) return false;
        }
        if (minutes > 59 || hours * 60 + minutes > 14 * 60) return false;
        offset = TimeSpan.FromMinutes(east ? hours * 60 + minutes : -(hours * 60 + minutes));
        return true;
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, char c)
    {
        if (at >= text.Length || text[at] != c) return false;
        at++;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, ref int at, int count, out int value)
    {
        value = 0;
        if (at + count > text.Length) return false;
        foreach (var c in text.Slice(at, count))
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (c - '0');
        }
        at += count;
        return true;
    }
}
