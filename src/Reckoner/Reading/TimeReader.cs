using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Time nodes to days, resolved against the day of publication. Weeks run from Monday to Sunday (ISO 8601).</summary>
internal sealed class TimeReader(Vocabulary words)
{
    private readonly Lexicon lexicon = words.Lexicon;
    private readonly int weekday = words.Grammar.Name("weekday");
    private readonly int month = words.Grammar.Name("month");
    private readonly int year = words.Grammar.Name("year");
    private readonly int day = words.Grammar.Name("day");
    private readonly int date = words.Grammar.Name("date");
    private readonly int ago = words.Grammar.Name("ago");
    private readonly int earlier = words.Grammar.Name("earlier");
    private readonly int period = words.Grammar.Name("period");
    private readonly int shift = words.Grammar.Name("shift");
    private readonly int weekdayKey = words.Lexicon.Key("weekday");
    private readonly int monthKey = words.Lexicon.Key("month");
    private readonly int dayKey = words.Lexicon.Key("day");
    private readonly int periodKey = words.Lexicon.Key("period");
    private readonly int shiftKey = words.Lexicon.Key("shift");
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>
    /// The days that a node means; null when they cannot be known. Without a day of publication only full dates mean anything;
    /// "two days earlier" counts from the day before it in the report.
    /// </summary>
    public When? Read(Cascade cascade, in Node node, DateOnly? published, DateOnly? before)
    {
        if (Part(cascade, node, date) is { } dated) return Date(cascade, dated, published);
        if (node.Kind == words.Date) return Date(cascade, node, published);
        if (published is not { } today) return null;
        if (Part(cascade, node, weekday) is { } w && Number(w.Word, weekdayKey) is { } number) return OnWeekday(number, Text(cascade, node, shift), today);
        if (Part(cascade, node, day) is { } d && Number(d.Word, dayKey) is { } offset) return When.On(today.AddDays(offset));
        if (Part(cascade, node, ago) is { } span) return Back(cascade, span, today);
        if (Part(cascade, node, earlier) is { } gap) return before is { } anchor ? Back(cascade, gap, anchor) : null;
        if (Part(cascade, node, month) is { } m && Number(m.Word, monthKey) is { } monthNumber) return LastMonth(monthNumber, today);
        if (Text(cascade, node, shift) == "weekend") return Weekend(today);
        return Part(cascade, node, period) is { } p ? Period(lexicon.Value(p.Word, periodKey)!, lexicon.Value(p.Word, shiftKey)!, today) : null;
    }

    private When? Date(Cascade cascade, in Node node, DateOnly? published)
    {
        int? y = Part(cascade, node, year) is { } yearNode ? Digits(yearNode) : null;
        if (y is < 100) y += y < 50 ? 2000 : 1900;
        if (y is not null and (< 1000 or > 2200)) return null;
        int? m = Part(cascade, node, month) is { } monthNode ? Number(monthNode.Word, monthKey) ?? Digits(monthNode) : null;
        int? d = Part(cascade, node, day) is { } dayNode ? dayNode.Kind == words.Number ? Digits(dayNode) : Number(dayNode.Word, words.ValueKey) : null;
        if (m is null) return y is null ? null : new When(new DateOnly(y.Value, 1, 1), new DateOnly(y.Value, 12, 31));
        if (m is < 1 or > 12) return null;
        if (d is null) return y is null ? published is { } t ? LastMonth(m.Value, t) : null : Month(y.Value, m.Value);
        if (y is null)
        {
            if (published is not { } today) return null;
            // a day without a year is the last one that had come, give or take a week of announcements
            y = today.Year;
            if (d < 1 || d > DateTime.DaysInMonth(y.Value, m.Value)) return null;
            if (new DateOnly(y.Value, m.Value, d.Value) > today.AddDays(7)) y--;
        }
        return d < 1 || d > DateTime.DaysInMonth(y.Value, m.Value) ? null : When.On(new DateOnly(y.Value, m.Value, d.Value));
    }

    private static When OnWeekday(int number, string? shifted, DateOnly today)
    {
        var todays = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        var back = (todays - number + 7) % 7;
        if (shifted == "next") return When.On(today.AddDays((number - todays + 6) % 7 + 1));
        if (shifted == "last" && back == 0) back = 7;
        return When.On(today.AddDays(-back));
    }

    private When? Back(Cascade cascade, in Node span, DateOnly from)
    {
        var count = Part(cascade, span, words.N) is { } n && n.Kind == words.Number ? n.Value : 1;
        if (count > 5000) return null;
        var unit = span.Word == 0 ? "" : lexicon.Spelling(span.Word).TrimEnd('s');
        var n1 = (int)count;
        return unit switch
        {
            "day" or "night" => When.On(from.AddDays(-n1)),
            "week" => Week(from.AddDays(-7 * n1)),
            "fortnight" => Week(from.AddDays(-14 * n1)),
            "month" => Month(from.AddMonths(-n1).Year, from.AddMonths(-n1).Month),
            "year" => new When(new DateOnly(from.Year - n1, 1, 1), new DateOnly(from.Year - n1, 12, 31)),
            "decade" => new When(new DateOnly(Math.Max(1, from.Year - 10 * n1 - 2), 1, 1), new DateOnly(from.Year - 10 * n1 + 2, 12, 31)),
            "hour" or "minute" => When.On(from),
            _ => null,
        };
    }

    private static When? Period(string period, string shift, DateOnly today)
    {
        var step = shift switch { "last" => -1, "next" => 1, _ => 0 };
        if (Array.IndexOf(Weekdays, period) is >= 0 and var w) return OnWeekday(w + 1, shift, today);
        if (Array.IndexOf(Months, period) is >= 0 and var m) return step < 0 && m + 1 == today.Month ? Month(today.Year - 1, m + 1) : LastMonth(m + 1, today);
        return period switch
        {
            "week" => Week(today.AddDays(7 * step)),
            "weekend" => Weekend(today.AddDays(step < 0 ? 0 : 7 * step)),
            "month" => Month(today.AddMonths(step).Year, today.AddMonths(step).Month),
            "year" => new When(new DateOnly(today.Year + step, 1, 1), new DateOnly(today.Year + step, 12, 31)),
            "summer" => Season(today, step, 6),
            "autumn" or "fall" => Season(today, step, 9),
            "winter" => Season(today, step, 12),
            "spring" => Season(today, step, 3),
            _ => null,
        };
    }

    private static When Season(DateOnly today, int step, int firstMonth)
    {
        var from = new DateOnly(today.Year, firstMonth, 1);
        if (from > today || step < 0 && from.AddMonths(3) > today) from = from.AddYears(-1);
        return new When(from, from.AddMonths(3).AddDays(-1));
    }

    private static When Week(DateOnly inside)
    {
        var monday = inside.AddDays(-(inside.DayOfWeek == DayOfWeek.Sunday ? 6 : (int)inside.DayOfWeek - 1));
        return new When(monday, monday.AddDays(6));
    }

    // the last weekend that had begun
    private static When Weekend(DateOnly today)
    {
        var saturday = today.AddDays(-(((int)today.DayOfWeek + 1) % 7));
        return new When(saturday, saturday.AddDays(1));
    }

    private static When LastMonth(int number, DateOnly today) => Month(number <= today.Month ? today.Year : today.Year - 1, number);

    private static When Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static Node? Part(Cascade cascade, in Node node, int name) => name >= 0 && cascade.Slot(node, name) is { From: >= 0 } slot ? cascade.Nodes[slot.From] : null;

    private string? Text(Cascade cascade, in Node node, int name) => cascade.Slot(node, name) is { Constant: >= 0 } slot ? words.Grammar.Text(slot.Constant) : null;

    private static int? Digits(in Node node) => node.Value is >= 0 and < 10_000 ? (int)node.Value : null;

    private int? Number(int word, int key) =>
        word != 0 && lexicon.Value(word, key) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;
}
