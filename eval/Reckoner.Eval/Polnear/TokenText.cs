using System.Globalization;
using System.Text;

namespace Reckoner.Eval.Polnear;

/// <summary>A document's text cut into tokens as the corpus's scorer cuts it: runs of word characters, and single marks. Offsets count code points.</summary>
internal sealed class TokenText
{
    private readonly int[] tokenOf;

    public TokenText(string text)
    {
        Runes = [.. text.EnumerateRunes()];
        tokenOf = new int[Runes.Length];
        var count = 0;
        for (var i = 0; i < Runes.Length; i++)
        {
            if (IsWord(Runes[i])) tokenOf[i] = i > 0 && IsWord(Runes[i - 1]) ? count - 1 : count++;
            else tokenOf[i] = IsSpace(Runes[i]) ? -1 : count++;
        }
    }

    /// <summary>The code points of the text.</summary>
    public Rune[] Runes { get; }

    /// <summary>The tokens of which some spans cover any character.</summary>
    public HashSet<int> Tokens(IEnumerable<Span> spans)
    {
        var tokens = new HashSet<int>();
        foreach (var span in spans)
            for (var i = span.Start; i < span.End; i++)
                if (tokenOf[i] >= 0)
                    tokens.Add(tokenOf[i]);
        return tokens;
    }

    // Python's \w: what is alphanumeric in any script, and the underscore
    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Python's \s has four separators more
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;
}

/// <summary>A stretch of a text in code points.</summary>
internal readonly record struct Span(int Start, int End);
