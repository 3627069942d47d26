using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>
/// The words of an account that may tell its event from others: names from anywhere in the first part of the report, other words from
/// title and lead alone.
/// </summary>
internal sealed class TellingWords
{
    /// <summary>No words.</summary>
    public static readonly TellingWords None = new([], []);

    private TellingWords(HashSet<ulong> names, HashSet<ulong> others)
    {
        var words = new Told[names.Count + others.Count];
        var at = 0;
        foreach (var name in names) words[at++] = new(name, (byte)Background.Rarity(name), true);
        foreach (var other in others) words[at++] = new(other, (byte)Background.Rarity(other), false);
        Array.Sort(words, static (a, b) => a.Mark.CompareTo(b.Mark));
        All = ImmutableCollectionsMarshal.AsImmutableArray(words);
        foreach (var word in words)
        {
            var square = (long)word.Rarity * word.Rarity;
            if (word.IsName) NameSquares += square;
            else OtherSquares += square;
        }
    }

    /// <summary>The words in order of mark: names are written with a capital inside a sentence, or are numbers of three digits and more.</summary>
    public ImmutableArray<Told> All { get; }

    /// <summary>Sum of the squares of the rarities of the names.</summary>
    public long NameSquares { get; }

    /// <summary>The same of the other words.</summary>
    public long OtherSquares { get; }

    /// <summary>Marks of the names in the lead, which say where it was and to whom it was done, without those of the outlet itself.</summary>
    public ImmutableArray<ulong> Lead { get; private init; } = [];

    /// <summary>Marks of the words of the title, plain ones too, without what stands behind a dash or bar, which is the outlet.</summary>
    public ImmutableArray<ulong> Title { get; private init; } = [];

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
        return Of(names, others, places, Sorted(lead), TitleOf(report.Title));
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
        return Of(names, others, places, [], []);
    }

    private static TellingWords Of(HashSet<ulong> names, HashSet<ulong> others, IEnumerable<string> places, ImmutableArray<ulong> lead, ImmutableArray<ulong> title)
    {
        var placeWords = new HashSet<ulong>();
        foreach (var place in places) Gather(place, placeWords, placeWords);
        names.ExceptWith(placeWords);
        others.ExceptWith(placeWords);
        others.ExceptWith(names);
        return new(names, others) { Lead = lead, Title = title };
    }

    private static ImmutableArray<ulong> TitleOf(string? title)
    {
        if (title is null) return [];
        var end = title.IndexOfAny(['|', '–', '—']);
        if (title.IndexOf(" - ", StringComparison.Ordinal) is var dash and > 0 && (end < 0 || dash < end)) end = dash;
        var words = new HashSet<ulong>();
        var told = title.AsSpan(0, end > 0 ? end : title.Length);
        for (var i = 0; i < told.Length;)
        {
            if (!char.IsLetterOrDigit(told[i])) { i++; continue; }
            var mark = Fingerprint.Start;
            for (; i < told.Length && char.IsLetterOrDigit(told[i]); i++) mark = Fingerprint.Add(mark, told[i]);
            words.Add(Fingerprint.Mix(mark));
        }
        return Sorted(words);
    }

    private static ImmutableArray<ulong> Sorted(HashSet<ulong> marks)
    {
        var sorted = marks.ToArray();
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
            if (!char.IsLetterOrDigit(text[i]))
            {
                if (text[i] is '.' or '!' or '?' or '\n' or '"' or '“' or ':') sentenceStart = true;
                if (text[i] != ' ') before = 0;
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

/// <summary>A word of an account.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Rarity">How rare it is in news at large, sixteenths of a bit.</param>
/// <param name="IsName">Whether it stands as a name.</param>
internal readonly record struct Told(ulong Mark, byte Rarity, bool IsName);
