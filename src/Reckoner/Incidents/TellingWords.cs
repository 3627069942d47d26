using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>
/// The words of an account that may tell its event from others: names from anywhere in the first part of the report, other words from
/// title and lead alone. Marks are sorted and distinct.
/// </summary>
/// <param name="Names">Marks of words written with a capital inside a sentence, and of numbers of three digits and more.</param>
/// <param name="Others">Marks of the other words; none of them is among the names.</param>
internal sealed record TellingWords(ImmutableArray<ulong> Names, ImmutableArray<ulong> Others)
{
    /// <summary>No words.</summary>
    public static readonly TellingWords None = new([], []);

    /// <summary>Marks of the names in the lead, which say where it was and to whom it was done, without those of the outlet itself.</summary>
    public ImmutableArray<ulong> Lead { get; init; } = [];

    private const int LeadUpTo = 700;

    private const int NamesUpTo = 3000;
    private const int OthersUpTo = 1200;

    /// <summary>The words of a whole report, for the event it is about, without those of its places, which are weighed as places.</summary>
    public static TellingWords OfReport(Report report, IEnumerable<string> places)
    {
        var names = new HashSet<ulong>();
        var others = new HashSet<ulong>();
        // headlines are often set in capitals throughout: their words are names only when the text agrees
        if (report.Title is not null) Gather(report.Title, others, others);
        Gather(report.Text.AsSpan(0, Math.Min(OthersUpTo, report.Text.Length)), names, others);
        if (report.Text.Length > OthersUpTo)
            Gather(report.Text.AsSpan(OthersUpTo, Math.Min(NamesUpTo, report.Text.Length) - OthersUpTo), names, null);
        var lead = new HashSet<ulong>();
        Gather(report.Text.AsSpan(0, Math.Min(LeadUpTo, report.Text.Length)), lead, null);
        lead.ExceptWith(Marks(report.Outlet ?? ""));
        foreach (var place in places) lead.ExceptWith(Marks(place));
        return Of(names, others, places) with { Lead = Sorted(lead) };
    }

    /// <summary>The marks of all words of a name.</summary>
    public static HashSet<ulong> Marks(string name)
    {
        var marks = new HashSet<ulong>();
        Gather(name, marks, marks);
        return marks;
    }

    /// <summary>The words of some sentences, for an event that a report only mentions, without those of its places.</summary>
    public static TellingWords OfPassages(IEnumerable<string> passages, IEnumerable<string> places)
    {
        var names = new HashSet<ulong>();
        var others = new HashSet<ulong>();
        foreach (var passage in passages) Gather(passage, names, others);
        return Of(names, others, places);
    }

    private static TellingWords Of(HashSet<ulong> names, HashSet<ulong> others, IEnumerable<string> places)
    {
        var placeWords = new HashSet<ulong>();
        foreach (var place in places) Gather(place, placeWords, placeWords);
        names.ExceptWith(placeWords);
        others.ExceptWith(placeWords);
        others.ExceptWith(names);
        return new(Sorted(names), Sorted(others));
    }

    private static ImmutableArray<ulong> Sorted(HashSet<ulong> marks)
    {
        var sorted = marks.ToArray();
        Array.Sort(sorted);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private static void Gather(ReadOnlySpan<char> text, HashSet<ulong> names, HashSet<ulong>? others)
    {
        var upper = IsUpperCaseCopy(text);
        var sentenceStart = true;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                if (text[i] is '.' or '!' or '?' or '\n' or '"' or '“' or ':') sentenceStart = true;
                i++;
                continue;
            }
            var start = i;
            var mark = Fingerprint.Start;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++) mark = Fingerprint.Add(mark, text[i]);
            if (i - start >= 3)
            {
                mark = Fingerprint.Mix(mark);
                if (!PlainWords.Has(mark))
                {
                    var first = text[start];
                    var name = char.IsAsciiDigit(first) || (!upper && !sentenceStart && char.IsUpper(first));
                    if (name) names.Add(mark);
                    else others?.Add(mark);
                }
            }
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
