namespace Reckoner.Explaining;

/// <summary>Rules and reasons, which the reckoner gives as lines for programs, as sentences for people.</summary>
internal static class Rules
{
    private const string Secondary = " (s)";
    private const string Preferred = " before ";

    /// <summary>"wire.2 the closest authority is preferred: 34 before 27" as "By rule wire.2, the closest authority is preferred: 34 goes before 27."</summary>
    /// <param name="rule">The line.</param>
    /// <param name="mention">How a claim is named for a person, by its id; null for what is no claim's id.</param>
    public static string Sentence(string rule, Func<string, string?> mention) => Phrases.Sentence(Reason(rule, mention)) + ".";

    /// <summary>Why a claim was set aside, to stand after its words: "by rule wire.4, a toll rises".</summary>
    /// <param name="reason">The line.</param>
    /// <param name="mention">How a claim is named for a person, by its id; null for what is no claim's id.</param>
    public static string Reason(string reason, Func<string, string?> mention) =>
        NameEnd(reason) is > 0 and var end ? $"by rule {reason.AsSpan(0, end)}, {Clause(reason[(end + 1)..], mention)}" : Clause(reason, mention);

    /// <summary>Whether a line begins with the name of a rule.</summary>
    public static bool IsNamed(string text) => NameEnd(text) > 0;

    // where the rule's name ends, "wire.2", "house.whole"; 0 where a line has none
    private static int NameEnd(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        if (end <= 0 || !char.IsAsciiLetterLower(text[0])) return 0;
        var name = text.AsSpan(0, end);
        var dot = name.IndexOf('.');
        return dot > 0 && dot < end - 1 && !name.ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789.") ? end : 0;
    }

    // claims are named by their ids in reasons; a person knows them by their words
    private static string Clause(string text, Func<string, string?> mention)
    {
        text = Chosen(text).TrimEnd('.').Replace(Secondary, " (known from a secondary source)", StringComparison.Ordinal);
        return string.Join(' ', text.Split(' ').Select(word =>
        {
            var id = word.TrimEnd('.', ',', ';', ':', ')').TrimStart('(');
            return id.Length > 0 && mention(id) is { } words ? word.Replace(id, words, StringComparison.Ordinal) : word;
        }));
    }

    // ": 34 before 27" at the end as ": 34 goes before 27"
    private static string Chosen(string text)
    {
        var case_ = text.LastIndexOf(": ", StringComparison.Ordinal) + 2;
        var before = case_ < 2 ? -1 : text.IndexOf(Preferred, case_, StringComparison.Ordinal);
        return before > case_ && IsNumber(text.AsSpan(case_, before - case_)) && IsNumber(text.AsSpan(before + Preferred.Length))
            ? text.Insert(before, " goes")
            : text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept("0123456789,");
}
