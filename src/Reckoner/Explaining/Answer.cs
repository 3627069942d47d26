namespace Reckoner.Explaining;

/// <summary>The answer in one sentence.</summary>
internal static class Answer
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Of(Picture picture, Figure figure, Incident incident)
    {
        var policy = Policy.Load(figure.Policy.Split('/')[0]);
        var of = $"in the {incident.Title}";
        if (figure is { Low: null, Best: null, High: null })
            return $"Nothing stands any more for the {People.Counted(figure)} {of}: what was said of them has been taken back or passed by.";
        var asOf = picture.Reports.Where(report => incident.Reports.Contains(report.Id, StringComparer.Ordinal)).Max(report => report.Published);
        var moment = asOf is { } last ? $"As of {Phrases.Moment(last)}, the" : "The";
        var number = figure.Best ?? (figure.Low == figure.High ? figure.Low : null);
        var come = number is { } exact ? $"{People.Of(exact, figure)}" : $"{Phrases.Span(figure.Low, null, figure.High)} {People.Counted(figure)}";
        var stands = figure.Status switch
        {
            FigureStatus.Implied => "no source states it, it follows from what they say of others",
            FigureStatus.Disputed => $"{Origins(figure.Origins)} {(figure.Origins == 1 ? "stands" : "stand")} behind it, and somebody contradicts it",
            FigureStatus.Corroborated => $"{Origins(figure.Origins)} agree on it",
            _ => $"{Origins(figure.Origins)} {(figure.Origins == 1 ? "stands" : "stand")} behind it",
        };
        return $"{moment} reports come to {come} {of} (low {Bound(figure.Low, "unknown")}, best {Bound(figure.Best, "none")}, high {Bound(figure.High, "open")}) by the codebook {policy.Title} ({figure.Policy}); {stands}.";
    }

    private static string Origins(int count) => count == 1 ? "one independent origin" : $"{(count < Small.Length ? Small[count] : Phrases.Number(count))} independent origins";

    private static string Bound(long? number, string otherwise) => number is { } known ? Phrases.Number(known) : otherwise;
}
