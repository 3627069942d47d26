namespace Reckoner.Reading.Learned;

/// <summary>For one cue, labels each word of the sentence as outside, of the source, or of the content.</summary>
internal sealed class RoleFinder(IWeights at, IWeights step) : ChainFinder(at, step)
{
    public const byte Outside = 0, Source = 1, Content = 2;

    private readonly short[] above = new short[Parsed.Most], branch = new short[Parsed.Most], path = new short[Parsed.Most];
    private readonly byte[] marks = new byte[Parsed.Most], cues = new byte[Parsed.Most], verbs = new byte[Parsed.Most], commas = new byte[Parsed.Most];
    private readonly uint[] joined = new uint[Parsed.Most];
    private readonly byte[] before = new byte[Parsed.Most];
    private int first, end, head;
    private uint stem, around, kind, hasQuotes, joint, cueRole, phrase, kids;
    private bool isFirst;

    /// <summary>Turns to one cue of the sentence. The labels are what <see cref="CueFinder"/> said of every word: other cues stand in the way.</summary>
    public void Turn(Parsed s, int cueFirst, int cueEnd, ReadOnlySpan<byte> labels, ReadOnlySpan<byte> rolesBefore)
    {
        rolesBefore[..s.Count].CopyTo(before);
        (first, end) = (cueFirst, cueEnd);
        head = cueFirst;
        for (var i = cueFirst; i < cueEnd; i++)
        {
            // the word that governs the others, a verb rather than what merely stands above it
            if (s.Head[i] >= cueFirst && s.Head[i] < cueEnd) continue;
            head = i;
            if (Tags.IsVerb(s.Tag[i])) break;
        }
        stem = s.Stem[head];
        around = (cueFirst > 0 ? s.Mark[cueFirst - 1] : 15u) << 4 | (cueEnd < s.Count ? s.Mark[cueEnd] : 15u);
        kind = (uint)s.Tag[cueFirst] << 8 | s.Tag[cueEnd - 1];
        phrase = 0;
        for (var i = cueFirst; i < cueEnd; i++) phrase = Hints.Mix(phrase, s.Form[i]);
        kids = 0;
        for (int i = s.From[head]; i <= s.To[head]; i++)
        {
            if (s.Head[i] == head && i != head) kids |= s.Relation[i] switch
            {
                Relations.Subject => i < head ? 1u : 2u,
                Relations.Passive => 4,
                Relations.Object => 8,
                Relations.Clause => i < head ? 16u : 32u,
                Relations.Open => 64,
                Relations.Parataxis => i < head ? 128u : 256u,
                Relations.Oblique => 512,
                _ => 0u,
            };
        }
        // "noted that ... and added": the word before the cue, and in what part of the attribution before it the cue stands
        joint = cueFirst > 0 ? (uint)s.Tag[cueFirst - 1] << 4 | s.Mark[cueFirst - 1] : 0u;
        cueRole = rolesBefore[cueFirst];
        isFirst = !rolesBefore[..s.Count].ContainsAnyExcept((byte)0);
        hasQuotes = 0;
        for (var i = 0; i < s.Count; i++)
        {
            above[i] = -1;
            if (s.Mark[i] is Marks.Opening or Marks.Closing) hasQuotes |= i < cueFirst ? 1u : 2u;
        }
        short up = 0;
        for (int i = head; i < s.Count; i = s.Head[i]) above[i] = up++;
        for (var i = cueFirst; i < cueEnd; i++) above[i] = 0;
        for (var i = 0; i < s.Count; i++) Climb(s, i);
        Between(s, labels);
    }

    // the way up to the cue, or to what stands above it
    private void Climb(Parsed s, int i)
    {
        int top = i, below = i, steps = 0;
        while (top < s.Count && above[top] < 0)
        {
            below = top;
            top = s.Head[top];
            steps++;
        }
        branch[i] = (short)below;
        var height = top < s.Count ? Math.Min((int)above[top], 4) : 5;
        path[i] = (short)(height << 6 | (steps == 0 ? 31 : s.Relation[below]) << 1 | (below < first ? 1 : 0));
    }

    // marks, other cues and verbs between each word and the cue, and how the last clause between them is joined
    private void Between(Parsed s, ReadOnlySpan<byte> labels)
    {
        var seen = default(Way);
        for (var i = first - 1; i >= 0; i--) Note(s, i, labels, ref seen);
        seen = default;
        for (var i = end; i < s.Count; i++) Note(s, i, labels, ref seen);
    }

    private struct Way
    {
        public byte Marks, Cues, Verbs, Commas;
        public uint Joined;
    }

    private void Note(Parsed s, int i, ReadOnlySpan<byte> labels, ref Way seen)
    {
        if (i >= end && i > 0 && s.Mark[i - 1] != 0 && s.Mark[i] == 0) seen.Joined = s.Form[i];
        (marks[i], cues[i], verbs[i], commas[i], joined[i]) = (seen.Marks, seen.Cues, seen.Verbs, seen.Commas, seen.Joined);
        if (i < first && s.Mark[i] != 0) seen.Joined = s.Form[i + 1];
        seen.Marks |= s.Mark[i] switch { Marks.Comma => 1, Marks.Opening => 2, Marks.Closing => 4, Marks.Dash or Marks.Bracket => 8, Marks.Semicolon or Marks.Colon => 16, _ => 0 };
        if (s.Mark[i] == Marks.Comma && seen.Commas < 3) seen.Commas++;
        if (labels[i] == CueFinder.First) seen.Cues = 1;
        if (Tags.IsVerb(s.Tag[i]) && seen.Verbs < 3) seen.Verbs++;
    }

    public override void SeeAt(Parsed s, int i)
    {
        hints.Count = 0;
        if (i >= first && i < end)
        {
            hints.Add(0, 1);
            return;
        }
        var side = i < first ? 1u : 0u;
        uint far = i < first ? (uint)(first - i) : (uint)(i - end + 1), bucket = far < 6 ? far : far < 10 ? 6u : far < 20 ? 7u : 8u;
        uint way = (ushort)path[i];
        int b = branch[i];
        uint tag = s.Tag[i], branchTag = s.Tag[b], opener = s.Form[s.From[b]];
        var quotes = (s.Quoted[i] ? 1u : 0u) | (s.Quoted[first] ? 2u : 0u) | hasQuotes << 2 | side << 4;
        uint own = s.Relation[i], cueRelation = (uint)s.Relation[head] << 1 | side;
        hints.Add(0, 0);
        hints.Add(1, way);
        hints.Add(2, way, stem);
        hints.Add(3, way, branchTag, cueRelation);
        hints.Add(4, way, opener);
        hints.Add(5, way, kind);
        hints.Add(6, s.Form[i], side, Math.Min(far, 4));
        hints.Add(7, tag, side, bucket);
        hints.Add(8, stem, side);
        hints.Add(9, stem, tag << 1 | side, bucket);
        hints.Add(10, quotes, around);
        hints.Add(11, quotes, stem);
        hints.Add(12, s.Known[i], way);
        hints.Add(13, marks[i], quotes);
        hints.Add(14, marks[i], way);
        hints.Add(15, marks[i], bucket, around << 1 | side);
        hints.Add(16, own, way, b == i ? 1u : 0u);
        hints.Add(17, cues[i], way);
        hints.Add(18, cues[i], marks[i], quotes);
        hints.Add(19, verbs[i], way, side);
        hints.Add(20, verbs[i], tag, (uint)marks[i] << 1 | side);
        hints.Add(21, around, way);
        hints.Add(22, way, s.Form[b]);
        hints.Add(23, way, s.Known[b], branchTag);
        hints.Add(24, i > 0 ? s.Tag[i - 1] : 31u, tag << 1 | side, i + 1 < s.Count ? s.Tag[i + 1] : 31u);
        hints.Add(25, side, bucket, verbs[i]);
        hints.Add(26, way, marks[i], around);
        hints.Add(27, own, s.Head[i] < s.Count ? s.Relation[s.Head[i]] : 0u, way);
        hints.Add(28, stem, around, side);
        hints.Add(29, s.Shape[i], tag << 1 | side, way);
        hints.Add(30, (uint)Math.Min(b - s.From[b], 3), (uint)Math.Min(s.To[b] - b, 3), way);
        hints.Add(31, kind, side, bucket);
        hints.Add(32, stem, way, marks[i]);
        hints.Add(33, cueRelation, way, around);
        hints.Add(40, joined[i], side);
        hints.Add(41, joined[i], way);
        hints.Add(42, commas[i], way, side);
        hints.Add(43, commas[i], quotes, verbs[i]);
        hints.Add(44, joined[i], stem, side);
        hints.Add(46, phrase, side);
        hints.Add(47, phrase, way);
        hints.Add(48, phrase, tag << 1 | side, bucket);
        hints.Add(49, kids, way);
        hints.Add(50, kids, side, marks[i]);
        hints.Add(51, kids, stem, side);
        hints.Add(52, kids, bucket, tag << 1 | side);
        if (!isFirst)
        {
            hints.Add(34, before[i], side, joint);
            hints.Add(35, before[i], way);
            hints.Add(36, before[i], quotes);
            hints.Add(37, before[i], stem, side);
            hints.Add(38, cueRole, way, side);
            hints.Add(39, cueRole, before[i], (uint)marks[i] << 1 | side);
        }
    }

    public override void SeeStep(Parsed s, int i)
    {
        hints.Count = 0;
        var side = i < first ? 1u : i < end ? 2u : i == end ? 3u : 0u;
        uint pair = s.Tag[i - 1] * 32u + s.Tag[i];
        uint here = s.Mark[i], last = s.Mark[i - 1];
        var same = i < first || i > end ? branch[i] == branch[i - 1] ? 1u : 0u : 2u;
        var quotes = (s.Quoted[i] ? 1u : 0u) | (s.Quoted[i - 1] ? 2u : 0u);
        // whether a larger phrase ends or begins between the two
        uint closes = s.From[s.Head[i - 1] < s.Count ? s.Head[i - 1] : i - 1] <= i - 1 && s.To[i - 1] == i - 1 && s.Head[i - 1] < i ? 1u : 0u;
        var tie = s.Head[i] == i - 1 ? 1u : s.Head[i - 1] == i ? 2u : s.Head[i] == s.Head[i - 1] ? 3u : 0u;
        hints.Add(0, side);
        hints.Add(1, here, last, side << 2 | quotes);
        hints.Add(2, pair, side);
        hints.Add(3, s.Form[i], side);
        hints.Add(4, s.Form[i - 1], side);
        hints.Add(5, same, (ushort)path[i - 1], (ushort)path[i]);
        hints.Add(6, same << 2 | tie, side, closes);
        hints.Add(7, stem, s.Form[i], side);
        hints.Add(8, stem, side, same);
        hints.Add(9, quotes, side, same);
        hints.Add(10, same << 4 | here, s.Relation[branch[i]], side);
        hints.Add(11, tie, s.Relation[i], side);
        hints.Add(12, last, s.Form[i], side);
        hints.Add(13, s.Relation[i - 1], s.Relation[i], side);
        hints.Add(14, same << 4 | last, s.Tag[i], s.Relation[branch[i]]);
        hints.Add(16, commas[i], here, (uint)s.Tag[i] << 2 | side);
        hints.Add(17, s.Form[i], s.Form[i - 1], side);
        hints.Add(18, phrase, side, s.Form[i]);
        hints.Add(19, last, (uint)s.Tag[i] << 8 | (i + 1 < s.Count ? s.Tag[i + 1] : 31u), side);
        if (!isFirst) hints.Add(15, before[i - 1], before[i], side);
    }
}
