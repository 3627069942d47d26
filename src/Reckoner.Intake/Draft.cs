namespace Reckoner.Intake;

/// <summary>What came of reading one input: a report (its id may still be empty), or what is wrong and what to do; and perhaps a notice.</summary>
internal readonly record struct Draft(Report? Report, string? Wrong, string? ToDo, string? Notice)
{
    public static Draft Of(Report report, string? notice = null) => new(report, null, null, notice);

    public static Draft Broken(string wrong, string toDo) => new(null, wrong, toDo, null);

    /// <summary>The same draft with one more notice.</summary>
    public Draft Noting(string? notice) =>
        notice is null ? this : this with { Notice = Notice is null ? notice : $"{notice}; {Notice}" };

    /// <summary>Both notices in one, either may be null.</summary>
    public static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first}; {second}";
}
