namespace Reckoner.Reckoning;

/// <summary>The days over which a count was made, where its sentence says that it was over several. From <c>knowledge/policies/spans.tsv</c>.</summary>
internal static class Spans
{
    private const int Most = 31;

    private static readonly (string Words, int Days)[] Phrases = [.. Table.Lines(Table.Embedded("policies/spans.tsv")).Select(line => (line.At(0), line.Number(1)))];
    private static readonly string[] Whole = [.. Phrases.Where(phrase => phrase.Days == 0).Select(phrase => phrase.Words)];

    /// <summary>The days of the count that a figure rests on; null when it is of one day, or is not said to be of several.</summary>
    public static When? Of(Dossier dossier, Figure figure)
    {
        foreach (var id in figure.Used)
            if (dossier.Claim(id) is { } claim && claim.Measure == figure.Measure && claim.Quantity?.Interval is { } interval && (figure.Best ?? figure.Low) is { } number && interval.Contains(number))
                return Of(claim, dossier.ReportOf(claim));
        return null;
    }

    private static When? Of(Claim claim, Report? report)
    {
        var sentence = Wording.Sentence(claim, report);
        if (claim.When is { } when && when.To > when.From)
            return when.To.DayNumber - when.From.DayNumber < Most && Wording.Any(sentence, Whole) ? new When(when.From, when.To) : null;
        foreach (var (words, days) in Phrases)
        {
            if (days == 0 || !Wording.Any(sentence, [words]))
                continue;
            // "in three days of clashes from Monday": the day that is said begins it; "over the past three days": it ends when it is told
            if (claim.When is { } day && Wording.Any(sentence, ["from", "since", "between", "began"]))
                return new When(day.From, day.From.AddDays(days - 1));
            var last = claim.When?.To ?? (report?.Published is { } told ? DateOnly.FromDateTime(told.UtcDateTime) : (DateOnly?)null);
            return last is { } end && end.DayNumber >= days ? new When(end.AddDays(1 - days), end) : null;
        }
        return null;
    }
}
