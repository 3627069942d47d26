using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>Finds the words that may tell an event from others. Used again for account after account; not for several threads at once.</summary>
internal sealed class WordGathering
{
    private const int LeadUpTo = 700;
    private const int NamesUpTo = 3000;
    private const int OthersUpTo = 1200;
    private const int ShortestWord = 3;

    private readonly HashSet<ulong> names = [];
    private readonly HashSet<ulong> others = [];
    private readonly HashSet<ulong> lead = [];
    private readonly HashSet<ulong> known = [];
    private ulong[] marks = new ulong[256];

    /// <summary>The words of a whole report, for the event it is about, without those of its places, which are weighed as places.</summary>
    public TellingWords OfReport(Report report, Ground places)
    {
        Clear();
        // headlines are often set in capitals throughout: their words are names only when the text agrees
        if (report.Title is not null) Gather(report.Title, others, others);
        Gather(report.Text.AsSpan(0, Math.Min(OthersUpTo, report.Text.Length)), names, others);
        if (report.Text.Length > OthersUpTo)
            Gather(report.Text.AsSpan(OthersUpTo, Math.Min(NamesUpTo, report.Text.Length) - OthersUpTo), names, null);
        Gather(report.Text.AsSpan(0, Math.Min(LeadUpTo, report.Text.Length)), lead, null);
        Know(places);
        var words = Words();
        // who reports it is no part of it
        if (report.Outlet is { } outlet) Gather(outlet, known, known);
        lead.ExceptWith(known);
        return new TellingWords(words) { Lead = Sorted(lead), Title = TitleOf(report.Title) };
    }

    /// <summary>The words of some sentences, for an event that a report only mentions, without those of its places.</summary>
    public TellingWords OfPassages(IEnumerable<(string Text, int Start, int End)> passages, Ground places)
    {
        Clear();
        foreach (var (text, start, end) in passages) Gather(text.AsSpan(start, end - start), names, others);
        Know(places);
        return new TellingWords(Words());
    }

    private void Clear()
    {
        names.Clear();
        others.Clear();
        lead.Clear();
        known.Clear();
    }

    private void Know(Ground places)
    {
        foreach (var town in places.Towns) Gather(town.Name, known, known);
        foreach (var place in places.Wider) Gather(place.Name, known, known);
    }

    // what stands as a name anywhere is one, and what is known needs no telling
    private ulong[] Words()
    {
        var count = 0;
        if (marks.Length < names.Count + others.Count) marks = new ulong[2 * (names.Count + others.Count)];
        foreach (var name in names)
            if (!known.Contains(name)) marks[count++] = name | 1;
        foreach (var other in others)
            if (!known.Contains(other) && !names.Contains(other)) marks[count++] = TellingWords.MarkOf(other);
        var words = marks[..count];
        Array.Sort(words);
        return words;
    }

    private ImmutableArray<ulong> TitleOf(string? title)
    {
        if (title is null) return [];
        var end = title.AsSpan().IndexOfAny('|', '–', '—');
        if (title.IndexOf(" - ", StringComparison.Ordinal) is var dash and > 0 && (end < 0 || dash < end)) end = dash;
        known.Clear();
        var told = title.AsSpan(0, end > 0 ? end : title.Length);
        for (var i = 0; i < told.Length;)
        {
            if (Fingerprint.WordChar(told[i]) == 0) i++;
            else known.Add(Fingerprint.Mix(Fingerprint.Word(told, ref i)));
        }
        return Sorted(known);
    }

    private static ImmutableArray<ulong> Sorted(HashSet<ulong> marks)
    {
        if (marks.Count == 0) return [];
        var (sorted, count) = (new ulong[marks.Count], 0);
        foreach (var mark in marks) sorted[count++] = TellingWords.MarkOf(mark);
        Array.Sort(sorted);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private static void Gather(ReadOnlySpan<char> text, HashSet<ulong> names, HashSet<ulong>? others)
    {
        var upper = IsUpperCaseCopy(text);
        var sentenceStart = true;
        ulong before = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Fingerprint.WordChar(text[i]) == 0)
            {
                if (text[i] is '.' or '!' or '?' or '\n' or '"' or '“' or ':') sentenceStart = true;
                if (text[i] != ' ') before = 0;
                i++;
                continue;
            }
            var start = i;
            var mark = Fingerprint.Word(text, ref i);
            if (i - start >= ShortestWord)
            {
                mark = Fingerprint.Mix(mark);
                if (!PlainWords.Has(mark))
                {
                    var first = text[start];
                    var name = char.IsAsciiDigit(first) || (!upper && !sentenceStart && char.IsUpper(first));
                    if (name)
                    {
                        names.Add(mark);
                        // first and family name together tell more than either
                        if (before != 0) names.Add(Fingerprint.Add(before, mark));
                    }
                    else others?.Add(mark);
                    before = name ? mark : 0;
                }
                else before = 0;
            }
            else before = 0;
            sentenceStart = false;
        }
    }

    private static bool IsUpperCaseCopy(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text[..Math.Min(text.Length, 400)])
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }
        return upper > lower;
    }
}
