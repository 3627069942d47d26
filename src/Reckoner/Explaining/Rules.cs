using System.Text.RegularExpressions;

namespace Reckoner.Explaining;

/// <summary>Rules and reasons, which the reckoner gives as lines for programs, as sentences for people.</summary>
internal static partial class Rules
{
    /// <summary>"wire.2 the closest authority is preferred: 34 before 27" as "By rule wire.2, the closest authority is preferred: 34 goes before 27."</summary>
    public static string Sentence(string rule, Func<string, string?> mention)
    {
        var match = Named().Match(rule);
        return match.Success ? $"By rule {match.Groups[1].ValueSpan}, {Clause(match.Groups[2].Value, mention)}." : Phrases.Sentence(Clause(rule, mention)) + ".";
    }

    /// <summary>Whether a line begins with the name of a rule.</summary>
    public static bool IsNamed(string text) => Named().IsMatch(text);

    /// <summary>Why a claim was set aside, to stand after its words: "by rule wire.4, a toll rises".</summary>
    public static string Reason(string reason, Func<string, string?> mention)
    {
        var match = Named().Match(reason);
        return match.Success ? $"by rule {match.Groups[1].ValueSpan}, {Clause(match.Groups[2].Value, mention)}" : Clause(reason, mention);
    }

    // claims are named by their ids in reasons; a person knows them by their words
    private static string Clause(string text, Func<string, string?> mention)
    {
        text = Before().Replace(text, ": $1 goes before $2").TrimEnd('.').Replace(" (s)", " (known from a secondary source)", StringComparison.Ordinal);
        return string.Join(' ', text.Split(' ').Select(word =>
        {
            var id = word.TrimEnd('.', ',', ';', ':', ')').TrimStart('(');
            return id.Length > 0 && mention(id) is { } words ? word.Replace(id, words, StringComparison.Ordinal) : word;
        }));
    }

    [GeneratedRegex(@"^([a-z]+\.[a-z0-9.]+) (.+)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@": ([0-9,]+) before ([0-9,]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
