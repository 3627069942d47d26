namespace Reckoner.Explaining;

/// <summary>
/// Tells a figure in plain sentences: the answer, why this number, who says it, what follows from what, what was set aside, what disagrees, how
/// it came to be, what nobody states. Everything is taken from the picture; nothing is reckoned here. Pure: the same picture, the same words.
/// </summary>
public static class Explainer
{
    /// <summary>The explanation of one figure.</summary>
    /// <param name="picture">The picture that it belongs to.</param>
    /// <param name="figure">The figure, with its series where that is to be told.</param>
    /// <param name="origins">Origin of a claim by its id; a claim that is not in it is an origin of its own.</param>
    public static Explanation Explain(Picture picture, Figure figure, IReadOnlyDictionary<string, string> origins)
    {
        var witnesses = new Witnesses(picture, figure, origins);
        var incident = picture.Incidents.First(incident => incident.Id == figure.Incident);
        var sections = new[]
        {
            new Section(SectionKind.Why, figure.Best is { } best ? $"Why {Phrases.Number(best)}" : figure is { Low: null, High: null } ? "Why" : $"Why {Phrases.Span(figure.Low, null, figure.High)}", Reasoning.Of(figure, witnesses)),
            new Section(SectionKind.Who, "Who says so", Testimony.Of(figure, witnesses)),
            new Section(SectionKind.Derived, "What follows from what", Following.Of(picture, figure, witnesses)),
            new Section(SectionKind.SetAside, "Said, and not used", PutAside.Of(figure, witnesses)),
            new Section(SectionKind.Disagreements, "What disagrees", Discord.Of(picture, figure, witnesses)),
            new Section(SectionKind.OverTime, "How it came to be so", History.Of(figure, witnesses)),
            new Section(SectionKind.NotStated, "What nobody states", Silence.Of(picture, figure, witnesses)),
        };
        // last: what the sentences above have named and not shown
        sections = [.. sections, new Section(SectionKind.AlsoNamed, "The other words named above", [.. witnesses.NotShown.Select(claim => Testimony.Said(claim, figure, witnesses))])];
        return new Explanation(
            FigureAddress.Of(figure), $"{Phrases.Heading(figure.Measure.Word())}{(figure.Group.IsAll ? "" : $", {Phrases.Group(figure.Group)}")}: {incident.Title}",
            incident, figure, Answer.Of(picture, figure, incident), [.. sections.Where(section => !section.Sentences.IsEmpty)]);
    }
}
