using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Reckoner.Language;

/// <summary>
/// The names of countries, their divisions and places over 1,000 inhabitants. Nothing is read at start: every table is used where it lies in
/// the assembly's mapped file. Immutable; any number of threads may use it.
/// </summary>
internal sealed unsafe class Gazetteer
{
    private static readonly Lazy<Gazetteer> Embedded = new(FromResource);

    private readonly byte* data;
    private readonly object owner;
    private readonly int entries, candidates, provinces, text, filter;
    private readonly int names, firstWords, demonyms, words;
    private readonly uint nameMask, firstMask, demonymMask, wordMask;

    private Gazetteer(byte* data, long length, object owner)
    {
        this.data = data;
        this.owner = owner;
        if (length < GazetteerLayout.HeaderSize || Number(0) != GazetteerLayout.Magic || Number(4) != GazetteerLayout.Version)
        {
            throw new InvalidDataException("The compiled gazetteer is of another version: run the knowledge compiler.");
        }

        (entries, _) = Table(GazetteerTable.Entries, length);
        (candidates, _) = Table(GazetteerTable.Candidates, length);
        (names, nameMask) = HashTable(GazetteerTable.Names, 8, length);
        (firstWords, firstMask) = HashTable(GazetteerTable.FirstWords, 4, length);
        (demonyms, demonymMask) = HashTable(GazetteerTable.Demonyms, 8, length);
        (words, wordMask) = HashTable(GazetteerTable.Words, 12, length);
        (text, _) = Table(GazetteerTable.Text, length);
        (filter, _) = Table(GazetteerTable.Filter, length);
        provinces = (int)Number(GazetteerLayout.ProvincesAt);
    }

    /// <summary>The gazetteer of this version of the library.</summary>
    public static Gazetteer Shared => Embedded.Value;

    /// <summary>Hash of the files it was compiled from.</summary>
    public ReadOnlySpan<byte> Stamp => new(data + GazetteerLayout.StampAt, GazetteerLayout.StampSize);

    /// <summary>A gazetteer of its own bytes, for tests and tools.</summary>
    public static Gazetteer Of(ReadOnlySpan<byte> compiled)
    {
        var copy = GC.AllocateUninitializedArray<byte>(compiled.Length, pinned: true);
        compiled.CopyTo(copy);
        return new Gazetteer((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), copy.Length, copy);
    }

    /// <summary>
    /// The longest place name that begins with a word, and how many words it has; no candidates and 0 when none does.
    /// Costs one look-up in a table for words that begin no name.
    /// </summary>
    public GazetteerCandidates Longest(ReadOnlySpan<char> source, ReadOnlySpan<NameWord> sentence, int first, out int length)
    {
        var hash = sentence[first].Hash;
        var lengths = LengthsOfNames(hash);
        var best = 0;
        length = 0;
        for (var count = 1; lengths != 0; count++, lengths >>= 1)
        {
            if (count > 1)
            {
                if (first + count > sentence.Length || !Joined(source, sentence[first + count - 2], sentence[first + count - 1]))
                {
                    break;
                }

                hash = NameFolding.Append(hash, sentence[first + count - 1].Hash);
            }

            if ((lengths & 1) != 0 && Find(names, nameMask, hash) is var found and not 0)
            {
                best = found;
                length = count;
            }
        }

        return new GazetteerCandidates(this, best);
    }

    /// <summary>The longest place name at a position of a text, and where it ends; no candidates when none begins there.</summary>
    public GazetteerCandidates Longest(ReadOnlySpan<char> source, int start, out int end)
    {
        var window = source[start..Math.Min(source.Length, start + 120)];
        using var found = NameWords.Of(window);
        end = start;
        if (found.Span.IsEmpty || found.Span[0].Start != 0)
        {
            return default;
        }

        var longest = Longest(window, found.Span, 0, out var length);
        end = length == 0 ? start : start + found.Span[length - 1].End;
        return longest;
    }

    /// <summary>What a whole name may mean.</summary>
    public GazetteerCandidates Named(ReadOnlySpan<char> name)
    {
        using var found = NameWords.Of(name);
        return new GazetteerCandidates(this, found.Span.IsEmpty ? 0 : Find(names, nameMask, NameFolding.OfName(found.Span)));
    }

    /// <summary>The country or province whose people a word or two are called by ("Afghan", "Afghans", "South Korean"), and how many words.
    /// Candidates whose terms are <see cref="CandidateTerms.Hint"/> are no people.</summary>
    public GazetteerCandidates Demonym(ReadOnlySpan<char> source, ReadOnlySpan<NameWord> sentence, int first, out int length)
    {
        var hash = sentence[first].Hash;
        length = 0;
        if (!MayBegin(hash))
        {
            return default;
        }

        if (first + 1 < sentence.Length && Joined(source, sentence[first], sentence[first + 1])
            && Find(demonyms, demonymMask, NameFolding.Append(hash, sentence[first + 1].Hash)) is var two and not 0)
        {
            length = 2;
            return new GazetteerCandidates(this, two);
        }

        var one = Find(demonyms, demonymMask, hash);
        length = one == 0 ? 0 : 1;
        return new GazetteerCandidates(this, one);
    }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose people or language a whole word or two name; null when none.</summary>
    public string? CountryOfDemonym(ReadOnlySpan<char> demonym)
    {
        using var found = NameWords.Of(demonym);
        var start = found.Span.IsEmpty ? 0 : Find(demonyms, demonymMask, NameFolding.OfName(found.Span));
        return start == 0 || ((CandidateTerms)(Candidate(start) >> 24) & CandidateTerms.Hint) != CandidateTerms.None
            ? null : CountryCode((int)(Candidate(start) & GazetteerLayout.EntryMask));
    }

    /// <summary>What the lists of words beside names say of a word.</summary>
    public WordClass ClassOf(ulong word)
    {
        var table = data + words;
        for (var slot = (uint)word & wordMask; ; slot = (slot + 1) & wordMask)
        {
            var classes = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(table + (slot * 12) + 8, 4));
            if (classes == 0)
            {
                return WordClass.None;
            }

            if (BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(table + (slot * 12), 8)) == word)
            {
                return (WordClass)classes;
            }
        }
    }

    /// <summary>An entry by its index.</summary>
    public ref readonly GazetteerEntry Entry(int index) => ref ((GazetteerEntry*)(data + entries))[index];

    /// <summary>Entry index of the province that an entry lies in, or is; 0 for none.</summary>
    public int ProvinceOf(int entry) => Entry(entry).Province is var number and not 0 ? provinces + number : 0;

    /// <summary>The main name of an entry, with its accents.</summary>
    public string NameOf(int entry)
    {
        var at = data + text + Entry(entry).Name;
        return Encoding.UTF8.GetString(at + 1, *at);
    }

    /// <summary>ISO 3166-1 alpha-2 code of the entry's country; null for none.</summary>
    public string? CountryCode(int entry)
    {
        var country = Entry(entry).Country;
        return country == 0 ? null : string.Create(2, (int)Entry(country).GeoNames!.Value, static (code, value) =>
        {
            code[0] = (char)(value >> 8);
            code[1] = (char)(value & 0xFF);
        });
    }

    /// <summary>The entry as the word that the rest of the library uses.</summary>
    public Place PlaceOf(int entry)
    {
        ref readonly var found = ref Entry(entry);
        var province = ProvinceOf(entry);
        return new Place(NameOf(entry), CountryCode(entry), found.Latitude, found.Longitude)
        {
            Kind = found.Kind,
            GeoNames = found.Kind == PlaceKind.Town ? found.GeoNames : null,
            Province = province == 0 ? null : NameOf(province),
        };
    }

    /// <summary>A candidate as it is stored.</summary>
    public uint Candidate(int index) => ((uint*)(data + candidates))[index];

    private static Gazetteer FromResource()
    {
        var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("Reckoner.Knowledge.gazetteer.bin")
            ?? throw new InvalidOperationException("The gazetteer is missing from this build.");
        if (stream is UnmanagedMemoryStream mapped)
        {
            return new Gazetteer(mapped.PositionPointer, mapped.Length, mapped);
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Of(bytes);
    }

    // two words of one name: a space, a hyphen, or the period of an abbreviation ("St. Louis", "Ft. Hood") between them
    private static bool Joined(ReadOnlySpan<char> source, in NameWord before, in NameWord after) => after.Gap switch
    {
        Gap.Space => true,
        Gap.Hyphen => true,
        Gap.Period => before.End - before.Start <= 3 && source[before.End] == '.' && after.Start - before.End <= 2,
        _ => false,
    };

    private bool MayBegin(ulong firstWord)
    {
        var bits = GazetteerLayout.FilterBits(firstWord);
        return (((ulong*)(data + filter))[firstWord >> 51] & bits) == bits;
    }

    private int LengthsOfNames(ulong firstWord)
    {
        if (!MayBegin(firstWord))
        {
            return 0;
        }

        var table = (uint*)(data + firstWords);
        var check = (uint)(firstWord >> 40);
        for (var slot = (uint)firstWord & firstMask; ; slot = (slot + 1) & firstMask)
        {
            var value = table[slot];
            if (value == 0 || value >> 8 == check)
            {
                return (int)(value & 0xFF);
            }
        }
    }

    private int Find(int at, uint mask, ulong hash)
    {
        var table = (uint*)(data + at);
        var check = (uint)(hash >> 32);
        for (var slot = (uint)hash & mask; ; slot = (slot + 1) & mask)
        {
            var start = table[(slot * 2) + 1];
            if (start == 0)
            {
                return 0;
            }

            if (table[slot * 2] == check)
            {
                return (int)start;
            }
        }
    }

    private uint Number(int at) => *(uint*)(data + at);

    private (int Offset, int Length) Table(GazetteerTable table, long length)
    {
        var at = GazetteerLayout.TablesAt + ((int)table * 8);
        var (offset, size) = ((long)Number(at), (long)Number(at + 4));
        return offset + size <= length ? ((int)offset, (int)size) : throw new InvalidDataException("The compiled gazetteer is cut short.");
    }

    private (int Offset, uint Mask) HashTable(GazetteerTable table, int slot, long length)
    {
        var (offset, size) = Table(table, length);
        return (offset, (uint)(size / slot) - 1);
    }
}
