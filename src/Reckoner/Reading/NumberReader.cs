using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Digits and number words to values: "1,200", "twenty-three", "one hundred and five", "1.2 million", "two dozen", "half a dozen".</summary>
internal sealed class NumberReader
{
    private readonly Lexicon lexicon;
    private readonly int valueKey;
    private readonly FeatureSet num;
    private readonly FeatureSet ordinal;
    private readonly FeatureSet singular;
    private readonly FeatureSet plural;
    private readonly int a, an, and, half, hyphen;

    public NumberReader(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        valueKey = lexicon.Key("value");
        num = lexicon.Feature("num");
        ordinal = lexicon.Feature("ordinal") | lexicon.Feature("fraction");
        singular = lexicon.Feature("singular");
        plural = lexicon.Feature("plural");
        (a, an, and, half, hyphen) = (lexicon.Find("a"), lexicon.Find("an"), lexicon.Find("and"), lexicon.Find("half"), lexicon.Find("-"));
    }

    /// <summary>
    /// Reads a number that begins at a token. Gives one past its last token and its value, or -1 when none begins there.
    /// </summary>
    public int Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, out long value, out FeatureSet features)
    {
        features = FeatureSet.None;
        value = 0;
        var end = ReadValue(text, tokens, at, ref value, ref features);
        if (end > 0) features |= value == 1 ? singular : plural;
        return end;
    }

    private int ReadValue(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ref long value, ref FeatureSet features)
    {
        var first = tokens[at];
        if (first.Features.HasAny(Writing.Digits)) return Digits(text, tokens, at, ref value, ref features);
        if (first.Word == 0) return -1;
        if (first.Word == half && Dozen(tokens, at + 1) is > 0 and var dozen)
        {
            value = 6;
            return dozen;
        }
        if (first.Word == a || first.Word == an)
        {
            // "a dozen", "a hundred"; a lone article is no number
            if (at + 1 >= tokens.Length || Value(tokens[at + 1]) is not (12 or 20 or 100 or >= 1000) || Value(tokens[at + 1]) == 20 && !IsScore(tokens[at + 1])) return -1;
            return Words(tokens, at + 1, ref value);
        }
        return Value(first) < 0 ? -1 : Words(tokens, at, ref value);
    }

    private int Digits(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ref long value, ref FeatureSet features)
    {
        var token = tokens[at];
        var digits = text.Slice(token.Start, token.Length);
        long whole = 0, thousandths = 0;
        int decimals = -1, marks = 0;
        foreach (var c in digits)
        {
            if (c == '.') { decimals = 0; marks++; continue; }
            if (c == ',') continue;
            if (decimals < 0) whole = whole > long.MaxValue / 20 ? whole : whole * 10 + (c - '0');
            else if (decimals++ < 3) thousandths = thousandths * 10 + (c - '0');
        }
        for (var d = decimals; d is >= 0 and < 3; d++) thousandths *= 10;
        var end = at + 1;
        if (end < tokens.Length && Value(tokens[end]) is >= 1000 and var magnitude && whole < long.MaxValue / magnitude / 2)
        {
            value = whole * magnitude + thousandths * magnitude / 1000;
            return end + 1;
        }
        if (end < tokens.Length && whole is > 0 and < 1000 && Value(tokens[end]) is 12 or 100 && !tokens[end].Features.HasAny(plural))
        {
            value = whole * Value(tokens[end]);
            return end + 1;
        }
        value = whole;
        if (decimals >= 0 || marks > 0) features |= Writing.Decimal;
        else if (token.Length == 4 && whole is >= 1500 and <= 2100) features |= Writing.YearLike;
        return end;
    }

    private int Words(ReadOnlySpan<Token> tokens, int at, ref long value)
    {
        long total = 0, current = -1;
        var i = at;
        while (i < tokens.Length)
        {
            var v = Value(tokens[i]);
            var next = i + 1;
            if (v < 0)
            {
                // "one hundred and five", "twenty-three"
                var joins = i > at && (tokens[i].Word == and && (current >= 100 && current % 100 == 0 || current < 0)
                    || tokens[i].Word == hyphen && tokens[i].Features.HasAny(Writing.Glued) && current % 100 >= 20 && current % 10 == 0);
                if (!joins || next >= tokens.Length || Value(tokens[next]) is not (> 0 and < 100) || tokens[i].Word == hyphen && Value(tokens[next]) > 9) break;
                v = Value(tokens[next++]);
                if (IsScore(tokens[next - 1]) || v == 12 && !tokens[next - 1].Features.HasAny(num)) break;
            }
            if (tokens[i].Features.HasAny(Writing.Digits)) break;
            if (v == 12 && IsDozen(tokens[next - 1]) || IsScore(tokens[next - 1]))
            {
                current = Math.Max(1, current) * v;
                i = next;
                break;
            }
            if (v >= 1000)
            {
                total += Math.Max(1, current) * v;
                current = -1;
            }
            else if (v == 100)
            {
                if (current >= 100) break;
                current = Math.Max(1, current) * 100;
            }
            else if (current < 0)
            {
                current = v;
            }
            else if (v < 10 && current % 10 == 0 && current >= 20 && v > 0 || v < 100 && current >= 100 && current % 100 == 0)
            {
                current += v;
            }
            else
            {
                break;
            }
            i = next;
        }
        if (i == at) return -1;
        value = total + Math.Max(0, current);
        return i;
    }

    private int Dozen(ReadOnlySpan<Token> tokens, int at)
    {
        if (at < tokens.Length && (tokens[at].Word == a || tokens[at].Word == hyphen)) at++;
        return at < tokens.Length && IsDozen(tokens[at]) ? at + 1 : -1;
    }

    private bool IsDozen(Token token) => token.Word != 0 && Value(token) == 12 && lexicon.Value(token.Word, valueKey, Speech.Num) is "12" && lexicon.Spelling(token.Word)[0] == 'd';

    private bool IsScore(Token token) => token.Word != 0 && Value(token) == 20 && lexicon.Spelling(token.Word)[0] == 's';

    private long Value(Token token)
    {
        if (token.Word == 0 || !token.Features.HasAny(num) || token.Features.HasAny(ordinal)) return -1;
        return lexicon.Value(token.Word, valueKey, Speech.Num) is { } text && long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1;
    }
}
