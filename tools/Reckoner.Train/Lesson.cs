using Reckoner.Eval.Measuring;
using Reckoner.Eval.Muc;
using Reckoner.Eval.Shootings;
using Reckoner.Eval.Written;

namespace Reckoner.Train;

/// <summary>A report whose toll is on record, of the half that may be looked at: what the arbiter learns from.</summary>
/// <param name="Key">What goes by halves and shares: the incident, or the message.</param>
/// <param name="Report">The report.</param>
/// <param name="Questions">How many numbers are asked for.</param>
/// <param name="Ask">How right a picture of the report is: 1 for each number that is right, less the farther off.</param>
internal sealed record Lesson(string Key, Report Report, int Questions, Func<Picture, Answers> Ask)
{
    private const float Cost = 0.05f;

    /// <summary>Whether totals of a wire message are asked for, and not the killed and injured of a news report.</summary>
    public bool IsWire { get; private init; }

    /// <summary>All lessons of the look halves.</summary>
    public static List<Lesson> Read(string folder)
    {
        var recorded = Recorded.Read(folder);
        return
        [
            .. Recorded.Reports(folder).Where(report => Halves.Of(report.Incident!) == CorpusHalf.Look).Select(report => new Lesson(report.Incident!, report, 2, picture => Of(picture, report.Incident!, recorded[report.Incident!]))),
            .. MucMessage.Read(folder).Where(message => message.Figures.Length > 0 && Halves.Of(message.Report.Id) == CorpusHalf.Look)
                .Select(message => new Lesson(message.Report.Id, message.Report, message.Figures.Length, picture => Of(picture, message)) { IsWire = true }),
            .. WrittenCorpus.Read().Where(one => Halves.Of(one.Answer.Report) == CorpusHalf.Look)
                .Select(one => new Lesson(one.Answer.Report, one.Report, 2, picture => Of(picture, picture.Incidents.FirstOrDefault()?.Id ?? "", one.Answer.Toll))),
        ];
    }

    private static Answers Of(Picture picture, string incident, Recorded recorded)
    {
        var (killed, injured) = (Pictures.Total(picture, incident, Measure.Killed)?.Best, Pictures.Total(picture, incident, Measure.Injured)?.Best);
        var (isKilled, isInjured) = (Pictures.Agrees(killed, recorded.Killed), Pictures.Agrees(injured, recorded.Injured));
        return new Answers(isKilled ? 1 : 0, isInjured ? 1 : 0, 0, Near(isKilled, killed, recorded.Killed) + Near(isInjured, injured, recorded.Injured));
    }

    private static float Near(bool isRight, long? best, long wanted) => isRight ? 1 : -0.05f * Math.Min(4, Math.Abs((best ?? 0) - wanted));

    private static Answers Of(Picture picture, MucMessage message)
    {
        var right = message.Figures.Count(wanted => Of(wanted.Status) is { } measure
            && picture.Figures.Any(figure => figure.Measure == measure && figure.Group.IsAll && figure.Best == wanted.Number));
        return new Answers(0, 0, right, right - Needless(picture, Math.Max(1, message.Templates.Length)));
    }

    // an event that nobody knows of costs a little, so that what makes no number right stays where it is
    private static float Needless(Picture picture, int known) =>
        Cost * Math.Max(0, picture.Figures.Where(figure => figure.Measure is Measure.Killed or Measure.Injured && figure.Group.IsAll).Select(figure => figure.Incident).Distinct(StringComparer.Ordinal).Count() - known);

    private static Measure? Of(string status) => status switch { "killed" => Measure.Killed, "injured" => Measure.Injured, "kidnapped" => Measure.Held, _ => null };
}

/// <summary>How right a picture is.</summary>
/// <param name="Killed">Tolls of the killed that are right, of news articles.</param>
/// <param name="Injured">Tolls of the injured.</param>
/// <param name="Wire">Totals of wire messages.</param>
/// <param name="Score">All of them, less for how far off.</param>
internal readonly record struct Answers(int Killed, int Injured, int Wire, float Score)
{
    public static Answers operator +(Answers a, Answers b) => new(a.Killed + b.Killed, a.Injured + b.Injured, a.Wire + b.Wire, a.Score + b.Score);
}
