namespace Reckoner.Reading.Learned;

/// <summary>Finds the words that attribute: labels each word as outside, first of a cue, or inside one.</summary>
internal sealed class CueFinder(IWeights at, IWeights step) : ChainFinder(at, step)
{
    public const byte Outside = 0, First = 1, Inside = 2;

    /// <summary>How much less is asked of a cue than that it be likelier than not: people who mark attributions pass many over, and a missed one costs more here.</summary>
    public float Ease { get; set; }

    public override void Weigh(Parsed s)
    {
        base.Weigh(s);
        for (var i = 0; i < s.Count; i++) Chain.At[i * Chain.Labels + Outside] -= Ease;
    }

    /// <summary>Speaks for a cue in a place where the grammar has one; against it, where less than 0.</summary>
    public void Favour(int first, int end, float by)
    {
        for (var i = first; i < end; i++) Chain.At[i * Chain.Labels + Outside] -= by;
    }

    public override void SeeAt(Parsed s, int i)
    {
        hints.Count = 0;
        uint form = s.Form[i], stem = s.Stem[i], tag = s.Tag[i];
        uint before = i > 0 ? s.Form[i - 1] : 1, second = i > 1 ? s.Form[i - 2] : 1, after = i + 1 < s.Count ? s.Form[i + 1] : 1, third = i + 2 < s.Count ? s.Form[i + 2] : 1;
        uint tagBefore = i > 0 ? s.Tag[i - 1] : 31u, tagAfter = i + 1 < s.Count ? s.Tag[i + 1] : 31u, tagSecond = i > 1 ? s.Tag[i - 2] : 31u, tagThird = i + 2 < s.Count ? s.Tag[i + 2] : 31u;
        uint relation = s.Relation[i];
        int head = s.Head[i];
        uint headStem = head < s.Count ? s.Stem[head] : 2, headTag = head < s.Count ? s.Tag[head] : 31u;
        var quotes = (s.Quoted[i] ? 1u : 0u) | Near(s, i) << 1;
        var kids = Children(s, i, out var subject, out var clause, out var mark, out var other);
        hints.Add(0, 0);
        hints.Add(1, form);
        hints.Add(2, stem);
        hints.Add(3, tag, tagBefore, tagAfter);
        hints.Add(4, form, before);
        hints.Add(5, form, after);
        hints.Add(6, before, tag);
        hints.Add(7, after, tag);
        hints.Add(8, stem, tag);
        hints.Add(9, stem, quotes);
        hints.Add(10, stem, kids);
        hints.Add(11, tag, kids);
        hints.Add(12, relation, headStem, tag);
        hints.Add(13, relation, headTag, tag);
        hints.Add(14, stem, relation);
        hints.Add(15, subject, tag, clause);
        hints.Add(16, stem, clause);
        hints.Add(17, stem, mark);
        hints.Add(18, stem, subject);
        hints.Add(19, s.Ending[i], tag);
        hints.Add(20, s.Known[i], tag);
        hints.Add(21, tagSecond, tagBefore, tag);
        hints.Add(22, tag, tagAfter, tagThird);
        hints.Add(23, second, tag);
        hints.Add(24, third, tag);
        hints.Add(25, s.Mark[i], quotes);
        hints.Add(26, headStem, stem);
        hints.Add(27, s.Known[i], quotes, kids);
        hints.Add(28, (uint)Math.Min(i, 3), (uint)Math.Min(s.Count - i, 3), tag);
        hints.Add(29, stem, tagAfter, tagBefore);
        hints.Add(30, stem, other);
        hints.Add(31, head < s.Count ? s.Form[head] : 2, relation, (uint)Math.Sign(head - i) + 1);
        hints.Add(32, form, after, third);
        hints.Add(33, second, before, form);
        hints.Add(34, s.Shape[i], tag, quotes);
        hints.Add(35, quotes, tag, kids);
        hints.Add(36, s.Begin[i], s.Ending[i]);
        hints.Add(37, s.Mark[Math.Max(i - 1, 0)], stem, s.Mark[i + 1]);
    }

    public override void SeeStep(Parsed s, int i)
    {
        hints.Count = 0;
        uint tag = s.Tag[i], before = s.Tag[i - 1];
        var tie = s.Head[i] == i - 1 ? 1u : s.Head[i - 1] == i ? 2u : s.Head[i] == s.Head[i - 1] ? 3u : 0u;
        uint tied = tie == 2 ? s.Relation[i - 1] : s.Relation[i];
        hints.Add(1, 0);
        hints.Add(2, tag, before);
        hints.Add(3, tie, tied, tag);
        hints.Add(4, s.Form[i], before);
        hints.Add(5, s.Form[i - 1], tag);
        hints.Add(6, s.Form[i - 1], s.Form[i]);
        hints.Add(7, tie, tied, s.Stem[i]);
        hints.Add(8, tie, tied, s.Stem[i - 1]);
        hints.Add(9, s.Mark[i], s.Mark[i - 1]);
    }

    // quotation marks within two words
    private static uint Near(Parsed s, int i)
    {
        uint near = 0;
        for (var k = 1; k <= 2; k++)
        {
            if (i - k >= 0 && s.Mark[i - k] == Marks.Closing) near |= 1;
            if (i + k < s.Count && s.Mark[i + k] == Marks.Opening) near |= 2;
        }
        return near;
    }

    /// <summary>What depends on a word: bits for the relations that tell, the subject's kind, the clause's first word and so on.</summary>
    private static uint Children(Parsed s, int i, out uint subject, out uint clause, out uint mark, out uint other)
    {
        uint kids = 0;
        (subject, clause, mark, other) = (0, 0, 0, 0);
        for (int k = s.From[i]; k <= s.To[i]; k++)
        {
            if (s.Head[k] != i) continue;
            switch (s.Relation[k])
            {
                case Relations.Subject: kids |= k < i ? 1u : 2u; subject = (uint)s.Tag[k] << 8 | s.Known[k]; break;
                case Relations.Passive: kids |= 4; subject = (uint)s.Tag[k] << 8 | s.Known[k]; break;
                case Relations.Object: kids |= 8; other = s.Form[k]; break;
                case Relations.Clause: kids |= k < i ? 16u : 32u; clause = s.Form[s.From[k]]; break;
                case Relations.Open: kids |= 64; clause = s.Form[s.From[k]]; break;
                case Relations.Parataxis: kids |= k < i ? 128u : 256u; break;
                case Relations.Aux: kids |= 512; mark = s.Form[k]; break;
                case Relations.Mark: kids |= 1024; mark = s.Form[k]; break;
                case Relations.Case: kids |= 2048; mark = s.Form[k]; break;
                case Relations.Oblique: kids |= 4096; other = s.Form[s.From[k]]; break;
                case Relations.Adverbial: kids |= 8192; break;
            }
        }
        return kids;
    }
}
