namespace Reckoner.Language;

/// <summary>
/// What makes two spellings one name: case, accents, apostrophes and the marks between words do not count; "St." is "Saint".
/// A word folds to a 64-bit hash, a name to the hash of its words' hashes, so that text is never copied. The same on every machine:
/// compiled knowledge holds these hashes.
/// </summary>
internal static class NameFolding
{
    // for each ASCII character: what it folds to, or 0 when it is no part of a word
    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111,
        112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111,
        112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
    ];

    // the plain letter for U+00C0..U+024F and U+1E00..U+1EFF; a digit stands for two letters, 0 for "no Latin base: keep"
    private const string Extended =
        "aaaaaa1ceeeeiiiidnooooo0ouuuuy43aaaaaa1ceeeeiiiidnooooo0ouuuuy4yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii00jjkk0llllll00llnnnnnn0nnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "0b00000000d000ee0ff0g00ikk000000oo0000000000000uu00yyzz0000000000000000000000aaiioouuuuuuuuuueaa" +
        "aa00ggggkkoooo00j000gg00nnaa00ooaaaaeeeeiiiioooorrrruuuusstt00hh000000aaeeooooooooyy000000000000" +
        "0000u00000000000";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy0s0030aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy000000";

    private static readonly ulong Saint = OfWord("saint");
    private static readonly ulong Sainte = OfWord("sainte");
    private static readonly ulong Fort = OfWord("fort");
    private static readonly ulong Mount = OfWord("mount");

    /// <summary>Hash of one word: letters, digits, marks and apostrophes, no spaces.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        var hash = default(WordHash);
        foreach (var c in word)
        {
            Add(ref hash, c);
        }

        return hash.End();
    }

    /// <summary>Hash of a word as it counts in a name, where "St", "Ste", "Ft" and "Mt" stand for longer words.</summary>
    public static ulong OfNameWord(ReadOnlySpan<char> word)
    {
        var hash = default(WordHash);
        foreach (var c in word)
        {
            Add(ref hash, c);
        }

        return Expanded(hash.Block, hash.End());
    }

    /// <summary>The hash of the word that an abbreviation stands for; the given hash for other words. The block holds the word's last letters.</summary>
    public static ulong Expanded(ulong block, ulong hash) => block switch
    {
        ('s' << 8) | 't' => Saint,
        ('s' << 16) | ('t' << 8) | 'e' => Sainte,
        ('f' << 8) | 't' => Fort,
        ('m' << 8) | 't' => Mount,
        _ => hash,
    };

    /// <summary>Hash of a name that is one word longer.</summary>
    public static ulong Append(ulong name, ulong word) => WordHash.Mix(((name << 7) | (name >> 57)) + word);

    /// <summary>Hash of a name of one word or more.</summary>
    public static ulong OfName(ReadOnlySpan<NameWord> words)
    {
        var hash = words[0].Hash;
        for (var i = 1; i < words.Length; i++)
        {
            hash = Append(hash, words[i].Hash);
        }

        return hash;
    }

    /// <summary>What an ASCII character folds to; 0 when it is no part of a word, or is not ASCII.</summary>
    public static byte Fold(char c) => c < 128 ? Ascii[c] : (byte)0;

    private static void Add(ref WordHash hash, char c)
    {
        if (c < 128)
        {
            // an apostrophe or a period inside a word does not count
            if (Ascii[c] is var folded and not 0)
            {
                hash.Add(folded);
            }

            return;
        }

        var plain = c is >= '\u00C0' and <= '\u024F' ? Extended[c - 0xC0] : c is >= '\u1E00' and <= '\u1EFF' ? Additional[c - 0x1E00] : '0';
        switch (plain)
        {
            case '0' when IsMark(c) || IsApostrophe(c): break;
            case '0':
                var lower = char.ToLowerInvariant(c);
                hash.Add((byte)(lower >> 8));
                hash.Add((byte)lower);
                break;
            case '1': hash.Add((byte)'a', (byte)'e'); break;
            case '2': hash.Add((byte)'o', (byte)'e'); break;
            case '3': hash.Add((byte)'s', (byte)'s'); break;
            case '4': hash.Add((byte)'t', (byte)'h'); break;
            default: hash.Add((byte)plain); break;
        }
    }

    /// <summary>Whether the character is a part of a word on its own account (apostrophes and periods are only between letters).</summary>
    public static bool IsWordCharacter(char c) =>
        c < 128 ? Ascii[c] != 0 : char.IsLetterOrDigit(c) || IsMark(c);

    /// <summary>Whether the character is an apostrophe in any of its shapes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u02BF' or '\u02BE' or '`' or '\u00B4';

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
