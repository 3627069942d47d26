namespace Reckoner;

/// <summary>The one spelling of every word in files, output and command lines: <c>BodiesFound</c> is "bodies-found".</summary>
public static class Words
{
    private static readonly string[] Measures = [.. Enum.GetValues<Measure>().Select(measure => Kebab(measure.ToString()))];

    /// <summary>The word for a measure.</summary>
    public static string Word(this Measure measure) => Measures[(int)measure];

    /// <summary>The word for a side.</summary>
    public static string Word(this Side side) => Kebab(side.ToString());

    /// <summary>The word for a stance.</summary>
    public static string Word(this Stance stance) => Kebab(stance.ToString());

    /// <summary>The word for a kind of claim.</summary>
    public static string Word(this ClaimKind kind) => Kebab(kind.ToString());

    /// <summary>The word for a form of quantity: "at least", with a space, as people say it.</summary>
    public static string Word(this QuantityForm form) => Kebab(form.ToString()).Replace('-', ' ');

    /// <summary>The word for a relation.</summary>
    public static string Word(this Relation relation) => Kebab(relation.ToString()).Replace('-', ' ');

    /// <summary>The word for a figure's status.</summary>
    public static string Word(this FigureStatus status) => Kebab(status.ToString()).Replace('-', ' ');

    /// <summary>The word for a report's status: "canceled".</summary>
    public static string Word(this ReportStatus status) => Kebab(status.ToString());

    /// <summary>The word for what became of a figure.</summary>
    public static string Word(this FigureChange change) => Kebab(change.ToString());

    /// <summary>The word for a reason class.</summary>
    public static string Word(this ReasonClass reason) => Kebab(reason.ToString()).Replace('-', ' ');

    /// <summary>The measure for a word; false when there is none.</summary>
    public static bool TryMeasure(string word, out Measure measure)
    {
        var known = Array.IndexOf(Measures, word);
        measure = (Measure)Math.Max(known, 0);
        return known >= 0 || Enum.TryParse(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out measure);
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
