using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>Which words of the reports show why two numbers differ. From <c>knowledge/policies/shows.tsv</c>.</summary>
internal static class Showing
{
    private const int Reach = 200;

    private static readonly ImmutableArray<string>[] Words = Read();

    /// <summary>The words, in the order of the claims, the first of each sentence; empty where no words show it.</summary>
    public static ImmutableArray<Quote> Of(ReasonClass reason, IReadOnlyList<Counted> claims)
    {
        ImmutableArray<Quote>.Builder? shown = null;
        foreach (var one in claims)
            if (Of(reason, one) is { } quote)
                (shown ??= ImmutableArray.CreateBuilder<Quote>(claims.Count)).Add(quote);
        return shown?.ToImmutable() ?? [];
    }

    private static Quote? Of(ReasonClass reason, Counted one)
    {
        var quote = one.Claim.Quotes[0];
        if (one.Report is not { } report || quote.InTitle || quote.End > report.Text.Length || quote.Start < 0 || quote.Start >= quote.End)
            return null;
        var text = report.Text;
        var start = quote.Start;
        while (start > 0 && quote.Start - start < Reach && !Ends(text, start - 1))
            start--;
        var end = quote.End;
        while (end < text.Length && end - quote.End < Reach && !Ends(text, end - 1))
            end++;
        if (reason == ReasonClass.Place)
            return one.Claim.Where is { Name.Length: > 0 } where ? Find(report, start, end, where.Name) : null;
        foreach (var words in Words[(int)reason])
            if (Find(report, start, end, words) is { } found)
                return found;
        return null;
    }

    private static Quote? Find(Report report, int start, int end, string words)
    {
        var text = report.Text;
        for (var at = start; at < end;)
        {
            var found = text.AsSpan(at, end - at).IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return null;
            at += found;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetter(text[at + words.Length])))
                return Quote.Of(report, at, at + words.Length);
            at++;
        }
        return null;
    }

    private static bool Ends(string text, int at) => text[at] is '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private static ImmutableArray<string>[] Read()
    {
        var words = new List<string>[Enum.GetValues<ReasonClass>().Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = [];
        foreach (var line in Table.Lines(Table.Embedded("policies/shows.tsv")))
            words[(int)(Enum.TryParse<ReasonClass>(line.At(0), ignoreCase: true, out var reason) ? reason : throw line.Unreadable())].Add(line.At(1));
        return Array.ConvertAll(words, list => list.ToImmutableArray());
    }
}
