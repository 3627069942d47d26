using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Quantity nodes to quantities: the strict interval of what the words allow (codebooks, section 1).</summary>
internal sealed class QuantityReader(Vocabulary words)
{
    /// <summary>The quantity of a node; its interval is null for shares of an unknown whole.</summary>
    public Quantity Read(Cascade cascade, int index, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var node = cascade.Nodes[index];
        var said = text[tokens[node.First].Start..tokens[node.End - 1].End].ToString();
        if (node.Kind == words.Number) return new Quantity(Interval.Exactly(node.Value), QuantityForm.Exact, said) { Said = node.Value };
        var hedge = Hedge(cascade, cascade.Slot(node, words.H));
        if (cascade.Slot(node, words.F) is { } share) return Share(cascade.Nodes[share.To], hedge, said);
        var n = cascade.Nodes[cascade.Slot(node, words.N)!.Value.From];
        if (cascade.Slot(node, words.M) is { } second) return Range(n.Value, cascade.Nodes[second.From].Value, said);
        if (n.Kind != words.Number) return Vague(cascade, node, n, hedge, said);
        if (cascade.Slot(node, words.V) is { } vague)
        {
            // "several hundred": the vague word counts the hundreds
            var (low, high) = Bounds(cascade.Nodes[vague.From].Word);
            var interval = new Interval(low * n.Value, high is null ? null : Math.Min(high.Value, 9) * n.Value + n.Value - 1);
            return new Quantity(interval, QuantityForm.Vague, said) { Lexeme = Lexeme(cascade.Nodes[vague.From].Word) };
        }
        return Hedged(n.Value, hedge, said, n);
    }

    /// <summary>"about 12", "at least 12": what a hedge makes of a number.</summary>
    public static Quantity Hedged(long n, string? hedge, string said, in Node number)
    {
        _ = number;
        // a dozen, give or take: people who say it count in dozens
        var wide = said.EndsWith("dozen", StringComparison.OrdinalIgnoreCase) && n == 12 ? (10, 15) : (n - n / 8, n + n / 8);
        var (interval, form) = hedge switch
        {
            "at-least" => (Interval.AtLeast(n), QuantityForm.AtLeast),
            "more-than" => (Interval.AtLeast(n + 1), QuantityForm.MoreThan),
            "at-most" => (new Interval(0, n), QuantityForm.AtMost),
            "up-to" => (new Interval(Math.Min(1, n), n), QuantityForm.AtMost),
            "fewer-than" => (new Interval(0, Math.Max(0, n - 1)), QuantityForm.AtMost),
            "about" => (new Interval(wide.Item1, wide.Item2), QuantityForm.About),
            "nearly" => (new Interval(wide.Item1 == 10 && n == 12 ? 10 : n - n / 8, n), QuantityForm.About),
            _ => (Interval.Exactly(n), QuantityForm.Exact),
        };
        return new Quantity(interval, form, said) { Said = n };
    }

    private static Quantity Range(long low, long high, string said) =>
        new(low <= high ? new Interval(low, high) : new Interval(high, low), QuantityForm.Range, said);

    private Quantity Vague(Cascade cascade, in Node node, in Node word, string? hedge, string said)
    {
        var (low, high) = Bounds(word.Word);
        if (cascade.Slot(node, words.V) is { } outer)
        {
            // "tens of thousands": from ten of the smallest to the most that stays below the next word
            var (times, most) = Bounds(cascade.Nodes[outer.From].Word);
            var unit = Power(low);
            (low, high) = (times * unit, most is null ? null : (most + 1) * unit - 1);
        }
        return (hedge, low, high) switch
        {
            ("at-least", _, _) => new Quantity(Interval.AtLeast(low), QuantityForm.AtLeast, said) { Lexeme = Lexeme(word.Word) },
            ("more-than", _, _) => new Quantity(Interval.AtLeast(low + 1), QuantityForm.MoreThan, said) { Lexeme = Lexeme(word.Word) },
            ("at-most" or "up-to" or "fewer-than", _, not null) => new Quantity(new Interval(0, high), QuantityForm.AtMost, said) { Lexeme = Lexeme(word.Word) },
            _ => new Quantity(new Interval(low, high), QuantityForm.Vague, said) { Lexeme = Lexeme(word.Word) },
        };
    }

    private static long Power(long n)
    {
        long power = 1;
        while (power * 10 <= n) power *= 10;
        return power;
    }

    private Quantity Share(in Node node, string? hedge, string said)
    {
        int low, high;
        if (node.Kind == words.Percent || node.Kind == words.Number) (low, high) = ((int)Math.Min(1000, node.Value * 10), (int)Math.Min(1000, node.Value * 10));
        else if (Number(node.Word, words.PermilleKey) is { } exact) (low, high) = ((int)exact, (int)exact);
        else (low, high) = ((int)(Number(node.Word, words.LowPermilleKey) ?? 1), (int)(Number(node.Word, words.HighPermilleKey) ?? 1000));
        (low, high) = hedge switch
        {
            "at-least" => (low, 1000),
            "more-than" => (low + 1, 1000),
            "at-most" or "up-to" => (0, high),
            "fewer-than" => (0, Math.Max(0, high - 1)),
            "about" => (low * 4 / 5, Math.Min(1000, high * 6 / 5)),
            "nearly" => (low * 4 / 5, high),
            _ => (low, high),
        };
        return new Quantity(null, QuantityForm.Fraction, said) { PerMille = low == high ? low : null, Shares = (low, high) };
    }

    /// <summary>The interval of a share once its whole is known: rounded to whole people, never more than the whole.</summary>
    public static Quantity OfWhole(Quantity share, Interval whole)
    {
        var (low, high) = share.Shares ?? (0, 1000);
        // thirds are stored as 333 and 667 thousandths: round to the nearest person
        var from = low == high ? (whole.Low * low + 500) / 1000 : (whole.Low * low + 999) / 1000;
        long? to = whole.High is null ? null : low == high ? (whole.High.Value * high + 500) / 1000 : whole.High.Value * high / 1000;
        if (low == high && low == 500) (from, to) = (whole.Low / 2, (whole.High + 1) / 2);
        return share with { Interval = new Interval(from, to is null ? null : Math.Max(from, to.Value)) };
    }

    private (long Low, long? High) Bounds(int word) => (Number(word, words.LowKey) ?? 2, Number(word, words.HighKey));

    private string Lexeme(int word) => words.Lexicon.Value(word, words.LexemeKey) ?? words.Lexicon.Spelling(word);

    private long? Number(int word, int key) =>
        words.Lexicon.Value(word, key) is { } value && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private string? Hedge(Cascade cascade, Slot? slot)
    {
        if (slot is not { From: >= 0 } s) return null;
        string? found = null;
        for (var i = s.From; i <= s.To; i++)
        {
            var node = cascade.Nodes[i];
            if (node.Word != 0 && words.Lexicon.Value(node.Word, words.HedgeKey) is { } hedge && hedge != "exact") found = found is null || hedge is not "about" ? hedge : found;
        }
        return found;
    }
}
