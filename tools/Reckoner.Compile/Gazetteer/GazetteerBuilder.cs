using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Reckoner.Language;

namespace Reckoner.Compile.Gazetteer;

/// <summary>Collects entries, names and words, and writes them in the layout of <see cref="GazetteerLayout"/>.</summary>
internal sealed class GazetteerBuilder
{
    private const int MostCandidates = 150;

    private readonly List<(uint Id, uint Name, ulong Packed)> entries = [(0, 0, 0)];
    private readonly List<long> populations = [0];
    private readonly Dictionary<string, uint> texts = new(StringComparer.Ordinal);
    private readonly MemoryStream text = new();
    private readonly Dictionary<ulong, Dictionary<int, CandidateTerms>> names = [];
    private readonly Dictionary<ulong, Dictionary<int, CandidateTerms>> demonyms = [];
    private readonly Dictionary<ulong, byte> firstWords = [];
    private readonly HashSet<ulong> beginnings = [];
    private readonly Dictionary<ulong, uint> words = [];

    /// <summary>Index of the last entry before the first province.</summary>
    public int Provinces { get; set; }

    /// <summary>Adds a place and gives its index. Its name still has to be added.</summary>
    public int Entry(uint id, string name, int country, int province, int kind, double latitude, double longitude, long population)
    {
        entries.Add((id, Text(name) | ((uint)country << 24), GazetteerLayout.Pack(latitude, longitude, province, kind, population)));
        populations.Add(population);
        return entries.Count - 1;
    }

    /// <summary>A name that may mean an entry.</summary>
    public void Name(string name, int entry, CandidateTerms terms = CandidateTerms.None)
    {
        using var found = NameWords.Of(name);
        var length = found.Span.Length;
        if (length is 0 or > GazetteerLayout.LongestName || (length == 1 && name.Length == 1))
        {
            return;
        }

        Add(names, NameFolding.OfName(found.Span), entry, terms);
        ref var lengths = ref CollectionsMarshal.GetValueRefOrAddDefault(firstWords, found.Span[0].Hash, out _);
        lengths |= (byte)(1 << (length - 1));
        beginnings.Add(found.Span[0].Hash);
    }

    /// <summary>A word for the people of an entry, or, as a hint, a word that only says that the report is about it.</summary>
    public void Demonym(string demonym, int entry, CandidateTerms terms = CandidateTerms.None)
    {
        using var found = NameWords.Of(demonym);
        Add(demonyms, NameFolding.OfName(found.Span), entry, terms);
        beginnings.Add(found.Span[0].Hash);
    }

    /// <summary>A word beside names.</summary>
    public void Word(string word, WordClass classes)
    {
        using var found = NameWords.Of(word);
        ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(words, found.Span[0].Hash, out _);
        all |= (uint)classes;
    }

    /// <summary>The whole file.</summary>
    public byte[] Build(ReadOnlySpan<byte> stamp)
    {
        var candidates = new List<uint> { 0 };
        var nameStarts = Candidates(names, candidates);
        var demonymStarts = Candidates(demonyms, candidates);
        byte[][] tables =
        [
            Entries(), Bytes(candidates), HashTable.OfNames(nameStarts), HashTable.OfFirstWords([.. firstWords.OrderBy(x => x.Key)]),
            HashTable.OfNames(demonymStarts), HashTable.OfWords([.. words.OrderBy(x => x.Key)]), text.ToArray(), HashTable.Filter(beginnings),
        ];

        var header = new byte[GazetteerLayout.HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, GazetteerLayout.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), GazetteerLayout.Version);
        stamp.CopyTo(header.AsSpan(GazetteerLayout.StampAt));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(GazetteerLayout.ProvincesAt), Provinces);

        var file = new MemoryStream();
        file.Write(header);
        for (var i = 0; i < tables.Length; i++)
        {
            file.Write(new byte[(16 - (file.Length % 16)) % 16]);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(GazetteerLayout.TablesAt + (i * 8)), (int)file.Length);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(GazetteerLayout.TablesAt + (i * 8) + 4), tables[i].Length);
            file.Write(tables[i]);
        }

        file.Position = 0;
        file.Write(header);
        return file.ToArray();
    }

    private static void Add(Dictionary<ulong, Dictionary<int, CandidateTerms>> to, ulong hash, int entry, CandidateTerms terms)
    {
        var list = CollectionsMarshal.GetValueRefOrAddDefault(to, hash, out _) ??= [];

        // a name that is good without terms stays so
        const CandidateTerms kept = CandidateTerms.Prominent;
        list[entry] = list.TryGetValue(entry, out var before) ? (before & terms) | ((before | terms) & kept) : terms;
    }

    private KeyValuePair<ulong, uint>[] Candidates(Dictionary<ulong, Dictionary<int, CandidateTerms>> from, List<uint> candidates)
    {
        var starts = new List<KeyValuePair<ulong, uint>>(from.Count);
        foreach (var (hash, list) in from.OrderBy(x => x.Key))
        {
            starts.Add(new(hash, (uint)candidates.Count));
            candidates.AddRange(list.OrderByDescending(x => populations[x.Key]).ThenBy(x => x.Key).Take(MostCandidates).Select(x => (uint)x.Key | ((uint)x.Value << 24)));
            candidates[^1] |= GazetteerLayout.LastCandidate;
        }

        return [.. starts];
    }

    private uint Text(string name)
    {
        if (!texts.TryGetValue(name, out var at))
        {
            texts[name] = at = (uint)text.Length;
            var bytes = Encoding.UTF8.GetBytes(name);
            text.WriteByte(checked((byte)bytes.Length));
            text.Write(bytes);
        }

        return at;
    }

    private byte[] Entries()
    {
        var bytes = new byte[entries.Count * 16];
        for (var i = 0; i < entries.Count; i++)
        {
            var to = bytes.AsSpan(i * 16);
            BinaryPrimitives.WriteUInt32LittleEndian(to, entries[i].Id);
            BinaryPrimitives.WriteUInt32LittleEndian(to[4..], entries[i].Name);
            BinaryPrimitives.WriteUInt64LittleEndian(to[8..], entries[i].Packed);
        }

        return bytes;
    }

    private static byte[] Bytes(List<uint> values)
    {
        var bytes = new byte[values.Count * 4];
        for (var i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), values[i]);
        }

        return bytes;
    }
}
