using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Reading;

/// <summary>Who says what: attributions of a sentence with their sources, cues and the words they cover.</summary>
internal sealed class VoiceReader
{
    private readonly Vocabulary words;
    private readonly Lexicon lexicon;
    private readonly int source, more, cue, hearer, side, stance;
    private readonly FeatureSet body, agency, genitive, det, office;
    private readonly List<Attribution> found = [];

    public VoiceReader(Vocabulary words)
    {
        this.words = words;
        lexicon = words.Lexicon;
        (source, more, cue) = (words.Grammar.Name("source"), words.Grammar.Name("more"), words.Grammar.Name("cue"));
        (hearer, side, stance) = (words.Grammar.Name("hearer"), words.Grammar.Name("side"), words.Grammar.Name("stance"));
        (body, agency, office) = (lexicon.Feature("body"), lexicon.Feature("agency"), lexicon.Feature("role"));
        (genitive, det) = (lexicon.Feature("genitive"), lexicon.Feature("det"));
    }

    /// <summary>Adds the attributions of one sentence in order of their cues.</summary>
    public void Read(Cascade cascade, List<int> matches, ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, int number, List<Attribution> attributions)
    {
        found.Clear();
        foreach (var match in matches)
        {
            var node = cascade.Nodes[match];
            if (cascade.Slot(node, cue) is not { From: >= 0 } cueSlot) continue;
            var (cueFirst, cueEnd) = (cascade.Nodes[cueSlot.From].First, cascade.Nodes[cueSlot.To].End);
            // one attribution a cue: the match that began first has the whole source
            if (found.Exists(a => a.CueFirst < cueEnd && cueFirst < a.CueEnd)) continue;
            var attribution = new Attribution { Sentence = number, CueFirst = cueFirst, CueEnd = cueEnd, Stance = StanceOf(cascade.Nodes[cascade.Nodes[cueSlot.From].Head]) };
            if (cascade.Slot(node, source) is { From: >= 0 } sourceSlot)
            {
                (attribution.SourceFirst, attribution.SourceEnd) = (cascade.Nodes[sourceSlot.From].First, cascade.Nodes[sourceSlot.To].End);
                var moreSlot = cascade.Slot(node, more);
                var speaker = VoiceOf(cascade, attribution.SourceFirst, attribution.SourceEnd,
                    moreSlot is { From: >= 0 } m ? cascade.Nodes[m.From].First : -1, moreSlot is { From: >= 0 } m2 ? cascade.Nodes[m2.To].End : -1, text, tokens);
                attribution.Speaks = Speaks(cascade, attribution.SourceFirst, attribution.SourceEnd);
                attribution.Pronoun = speaker is null;
                if (speaker is not null) attribution.Voices.Add(speaker);
            }
            if (cascade.Slot(node, stance) is { Constant: >= 0 } said && Enum.TryParse<Stance>(words.Grammar.Text(said.Constant), ignoreCase: true, out var constant)) attribution.Stance = constant;
            attribution.IsDemand = cascade.Nodes[cascade.Nodes[cueSlot.From].Head].Features.HasAny(words.Demand);
            Rumour(cascade, attribution);
            var where = cascade.Slot(node, side) is { Constant: >= 0 } s ? words.Grammar.Text(s.Constant) : "after";
            if (cascade.Slot(node, hearer) is { From: >= 0 } heard && Relay(cascade, heard, text, tokens) is { } relay) attribution.Voices.Add(relay);
            Cover(attribution, where, sentence);
            if (where == "citing" && found.Count > 0)
            {
                // "the agency said, citing an official": the official speaks first
                found[^1].Voices.InsertRange(0, attribution.Voices);
                continue;
            }
            found.Add(attribution);
        }
        found.Sort((a, b) => a.CueFirst.CompareTo(b.CueFirst));
        Share();
        attributions.AddRange(found);
    }

    /// <summary>
    /// Joins what the learned part heard in a sentence with what the grammar found there, which stands last in <paramref name="attributions"/>: where both have the
    /// cue, the voices are the grammar's and the words covered are those heard. What the grammar alone has is seldom what people mark; it stays in upper case, which the
    /// learned part has never seen.
    /// </summary>
    public void Join(Cascade cascade, List<Heard> heard, int number, ReadOnlySpan<char> text, List<Token> tokens, List<Attribution> attributions)
    {
        var before = attributions.Count;
        while (before > 0 && attributions[before - 1].Sentence == number) before--;
        if (!IsUpper(cascade)) attributions.RemoveAll(a => a.Sentence == number && !heard.Exists(one => a.CueFirst < one.CueEnd && one.CueFirst < a.CueEnd));
        var own = attributions.Count;
        foreach (var one in heard)
        {
            var known = attributions.FindIndex(before, own - before, a => a.CueFirst < one.CueEnd && one.CueFirst < a.CueEnd);
            var attribution = known >= 0 ? attributions[known] : new Attribution { Sentence = number, Stance = StanceOf(Head(cascade, one)) };
            var same = known >= 0 && (one.SourceEnd == one.SourceFirst || (attribution.SourceFirst < one.SourceEnd && one.SourceFirst < attribution.SourceEnd));
            one.Fill(attribution);
            if (same) continue;
            attribution.Voices.Clear();
            if (one.SourceEnd > one.SourceFirst)
            {
                var speaker = VoiceOf(cascade, one.SourceFirst, one.SourceEnd, -1, -1, text, tokens);
                attribution.Pronoun = speaker is null;
                attribution.Speaks = Speaks(cascade, one.SourceFirst, one.SourceEnd);
                if (speaker is not null) attribution.Voices.Add(speaker);
            }
            if (known < 0) attributions.Add(attribution);
        }
        attributions.Sort(before, attributions.Count - before, Comparer<Attribution>.Create((a, b) => a.CueFirst.CompareTo(b.CueFirst)));
    }

    // most words are capitals throughout
    private static bool IsUpper(Cascade cascade)
    {
        int capitals = 0, all = 0;
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var node = cascade.Nodes[i];
            if (node.Rule >= 0 || !node.Features.HasAny(Writing.Word)) continue;
            all++;
            if (node.Features.HasAny(Writing.Upper)) capitals++;
        }
        return 2 * capitals > all;
    }

    // the first word of the cue that the lexicon gives a stance
    private int Head(Cascade cascade, Heard one)
    {
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var node = cascade.Nodes[i];
            if (node.Rule < 0 && node.First >= one.CueFirst && node.End <= one.CueEnd && node.Word != 0 && StanceOf(node.Word) != Stance.Stated) return node.Word;
        }
        return 0;
    }

    // "according to reports": nobody in particular
    private void Rumour(Cascade cascade, Attribution attribution)
    {
        if (attribution.SourceEnd == attribution.SourceFirst) return;
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
        {
            var word = cascade.Nodes[i];
            if (word.End != attribution.SourceEnd || !word.Features.HasAll(words.Say | words.Noun) || !word.Features.HasAny(words.Plural)) continue;
            if (attribution.Stance == Stance.Stated) attribution.Stance = Stance.Reported;
        }
    }

    private static void Cover(Attribution attribution, string side, Sentence sentence)
    {
        var start = attribution.SourceEnd > attribution.SourceFirst ? Math.Min(attribution.SourceFirst, attribution.CueFirst) : attribution.CueFirst;
        (attribution.ContentFirst, attribution.ContentEnd) = side switch
        {
            "before" => (sentence.First, Math.Max(sentence.First, start)),
            "around" => (sentence.First, sentence.End),
            _ => (attribution.CueEnd, sentence.End),
        };
    }

    // two speakers in one sentence: each has the words up to the next one's
    private void Share()
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (a, b) = (found[i], found[i + 1]);
            // "was wrong, the mayor said": what has no speaker leaves room for who has
            if (a.SourceEnd == a.SourceFirst) continue;
            var next = b.SourceEnd > b.SourceFirst ? Math.Min(b.SourceFirst, b.CueFirst) : b.CueFirst;
            if (a.ContentFirst >= a.CueEnd && b.ContentFirst >= b.CueEnd) a.ContentEnd = Math.Min(a.ContentEnd, next);
            if (b.ContentEnd <= b.CueFirst && a.CueEnd > b.ContentFirst && a.ContentEnd <= a.CueFirst) b.ContentFirst = Math.Max(b.ContentFirst, Math.Max(a.CueEnd, a.SourceEnd));
        }
    }

    /// <summary>The voice that a stretch of tokens names; null for a pronoun.</summary>
    public Voice? VoiceOf(Cascade cascade, int first, int end, int moreFirst, int moreEnd, ReadOnlySpan<char> text, List<Token> tokens)
    {
        string? name = null;
        string? organization = null;
        string? outlet = null;
        var pronoun = true;
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var node = cascade.Nodes[i];
            var inSource = node.First >= first && node.End <= end;
            if (!inSource && !(moreFirst >= 0 && node.First >= moreFirst && node.End <= moreEnd)) continue;
            if (node.Kind == words.Name && (name is null || inSource)) name = Cut(text, tokens, NameFirst(cascade, node), NameEnd(tokens, node));
            if (node.Rule >= 0 || node.Kind != 0) { pronoun &= node.Kind == words.People && node.Features.HasAny(words.PronounMention); continue; }
            if (!node.Features.HasAny(words.PersonalPronoun | Writing.Punct)) pronoun = false;
            if (node.Features.HasAny(agency)) outlet ??= Cut(text, tokens, node.First, node.End);
            else if (node.Features.HasAny(body) && !node.Features.HasAny(words.Person)) organization = Whole(cascade, node, first, end, moreFirst, moreEnd, text, tokens);
        }
        if (pronoun && name is null) return null;
        var whole = Trim(text, tokens, first, end);
        var role = moreFirst >= 0 ? name is not null && whole == name ? Trim(text, tokens, moreFirst, moreEnd) : whole : whole;
        if (name is not null && role.Contains(name, StringComparison.Ordinal)) role = role.Replace(name, "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim(' ', ',');
        return new Voice(name, role.Length == 0 ? null : role, organization, outlet);
    }

    // "ticket records" say something, and are nobody whom "they" could be
    private bool Speaks(Cascade cascade, int first, int end)
    {
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var node = cascade.Nodes[i];
            if (node.First >= first && node.End <= end && (node.Kind == words.Name || (node.Rule < 0 && (node.Features.HasAny(words.Person | office | body | agency | words.Title) || (node.Features.HasAll(Writing.Cap) && node.First > first))))) return true;
        }
        return end - first == 1;
    }

    // "General Reyes" is called Reyes; the title is the role
    private int NameFirst(Cascade cascade, in Node name)
    {
        var start = name.First;
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
        {
            var word = cascade.Nodes[i];
            if (word.First == start && word.First >= name.First && word.End < name.End && (word.Features.HasAny(words.Title) || word.Features.HasAny(Writing.Punct))) start = word.End;
        }
        return start;
    }

    // the stop after "Ruiz." ends the sentence; that after "R." or "Jr." is of the name
    private int NameEnd(List<Token> tokens, in Node name) =>
        name.End - name.First > 1 && tokens[name.End - 1].Features.HasAny(Writing.Punct) && tokens[name.End - 2].Length > 1 && !tokens[name.End - 2].Features.HasAny(words.Suffix)
            ? name.End - 1 : name.End;

    // the organization with the words that make it one of many: "defence ministry", "crisis centre"
    private string Whole(Cascade cascade, in Node head, int first, int end, int moreFirst, int moreEnd, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var from = head.First;
        var low = head.First >= first && head.End <= end ? first : moreFirst;
        var high = head.First >= first && head.End <= end ? end : moreEnd;
        for (var i = cascade.Nodes.Count - 1; i >= 0; i--)
        {
            var node = cascade.Nodes[i];
            if (node.Rule >= 0 || node.End != from || node.First < low || node.End > high) continue;
            if (node.Features.HasAny(Writing.Punct) || node.Features.HasAny(words.Small)) break;
            from = node.First;
        }
        return Cut(text, tokens, from, head.End);
    }

    private Voice? Relay(Cascade cascade, Slot heard, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var (first, end) = (cascade.Nodes[heard.From].First, cascade.Nodes[heard.To].End);
        var voice = VoiceOf(cascade, first, end, -1, -1, text, tokens);
        if (voice?.Outlet is not null) return voice with { Name = null };
        var said = Trim(text, tokens, first, end);
        foreach (var word in OutletWords)
            if (said.Contains(word, StringComparison.OrdinalIgnoreCase))
                return new Voice(null, null, null, said);
        return null;
    }

    private static readonly string[] OutletWords = ["agency", "radio", "television", "newspaper", "daily", " tv", "broadcaster", "news", "magazine"];

    private Stance StanceOf(in Node node) => StanceOf(node.Word);

    /// <summary>The stance that a word gives; stated when it gives none.</summary>
    public Stance StanceOf(int word) =>
        word != 0 && lexicon.Value(word, words.StanceKey) is { } name && Enum.TryParse<Stance>(name, ignoreCase: true, out var stance) ? stance : Stance.Stated;

    private string Trim(ReadOnlySpan<char> text, List<Token> tokens, int first, int end)
    {
        while (first < end && (tokens[first].Features.HasAny(Writing.Punct | words.Conj) || tokens[first].Features.HasAny(det) && !tokens[first].Features.HasAny(genitive))) first++;
        while (end > first && tokens[end - 1].Features.HasAny(Writing.Punct)) end--;
        return first == end ? "" : Cut(text, tokens, first, end);
    }

    // the words of a name may be broken over two lines
    private static string Cut(ReadOnlySpan<char> text, List<Token> tokens, int first, int end) =>
        string.Join(' ', text[tokens[first].Start..tokens[end - 1].End].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
