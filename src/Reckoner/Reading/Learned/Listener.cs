using Reckoner.Language;

namespace Reckoner.Reading.Learned;

/// <summary>Finds who says what in a report by learned weights: parts of speech, dependencies, cues, and for each cue its source and content.</summary>
internal sealed class Listener
{
    /// <summary>How much a cue of the grammar speaks for one here; chosen on articles held out of the training set.</summary>
    private const float Favour = 2;

    private readonly Func<uint, bool> mayBeCue;
    private readonly WordForms forms = new(Lexicon.Shared);
    private readonly Parsed parsed = new();
    private readonly byte[] labels = new byte[Parsed.Most], roles = new byte[Parsed.Most];
    private readonly Tagger tagger;
    private readonly Parser parser;
    private readonly RelationFinder relations;
    private readonly CueFinder cues;
    private readonly RoleFinder finder;
    private bool[] quoted = [];

    public Listener() : this(LearnedKnowledge.Shared.Weights, LearnedKnowledge.Shared.MayBeCue) => Ease = LearnedKnowledge.Shared.Ease;

    /// <summary>With weights that are not those of this build: for the trainer.</summary>
    public Listener(Func<LearnedKnowledge.Table, IWeights> weights, Func<uint, bool> mayBeCue)
    {
        this.mayBeCue = mayBeCue;
        tagger = new Tagger(weights(LearnedKnowledge.Table.Tagger));
        parser = new Parser(weights(LearnedKnowledge.Table.Parser));
        relations = new RelationFinder(weights(LearnedKnowledge.Table.Relations));
        cues = new CueFinder(weights(LearnedKnowledge.Table.CueAt), weights(LearnedKnowledge.Table.CueStep));
        finder = new RoleFinder(weights(LearnedKnowledge.Table.RoleAt), weights(LearnedKnowledge.Table.RoleStep));
    }

    /// <summary><see cref="CueFinder.Ease"/>.</summary>
    public float Ease { get => cues.Ease; set => cues.Ease = value; }

    /// <summary>Turns to a report, whose sentences are then asked for.</summary>
    public void Turn(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences)
    {
        if (quoted.Length < tokens.Count) quoted = new bool[tokens.Count * 2];
        Marks.Quoted(text, tokens, sentences, quoted);
    }

    /// <summary>Adds what one sentence attributes, in order of the cues. The grammar's attributions of the sentence stand last in <paramref name="known"/>; their cues need less to be heard.</summary>
    public void Hear(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, int number, List<Attribution> known, List<Heard> heard)
    {
        forms.Read(text, tokens, sentence, quoted, parsed);
        var may = false;
        for (var i = 0; i < parsed.Count && !may; i++) may = mayBeCue(parsed.Form[i]);
        if (!may) return;
        Parse(parsed);
        cues.Weigh(parsed);
        for (var k = known.Count - 1; k >= 0 && known[k].Sentence == number; k--)
        {
            cues.Favour(known[k].CueFirst - sentence.First, known[k].CueEnd - sentence.First, Favour);
            cues.Favour(known[k].SourceFirst - sentence.First, known[k].SourceEnd - sentence.First, -Favour);
        }
        cues.Chain.Best(parsed.Count, labels);
        roles.AsSpan(0, parsed.Count).Clear();
        for (var i = 0; i < parsed.Count; i++)
        {
            if (labels[i] == CueFinder.Outside || (labels[i] == CueFinder.Inside && i > 0 && labels[i - 1] != CueFinder.Outside)) continue;
            var end = i + 1;
            while (end < parsed.Count && labels[end] == CueFinder.Inside) end++;
            // what somebody is said to have said of others is the outer one's content
            if (roles[i] == RoleFinder.Content) continue;
            finder.Turn(parsed, i, end, labels, roles);
            finder.Weigh(parsed);
            finder.Chain.Best(parsed.Count, roles);
            if (Write(number, i, end) is { } one) heard.Add(one);
        }
    }

    /// <summary>Parts of speech, heads and relations of the words that were read into <paramref name="s"/>.</summary>
    public void Parse(Parsed s)
    {
        tagger.Tag(s);
        parser.Parse(s);
        relations.Name(s);
    }

    private Heard? Write(int number, int cueFirst, int cueEnd)
    {
        var offset = parsed.First;
        var one = new Heard { Sentence = number, CueFirst = offset + cueFirst, CueEnd = offset + cueEnd };
        var longest = 0;
        for (var i = 0; i < parsed.Count;)
        {
            var end = i + 1;
            while (end < parsed.Count && roles[end] == roles[i]) end++;
            if (roles[i] == RoleFinder.Content) one.Content.Add((offset + i, offset + end));
            if (roles[i] == RoleFinder.Source && end - i > longest)
            {
                longest = end - i;
                (one.SourceFirst, one.SourceEnd) = (offset + i, offset + end);
            }
            i = end;
        }
        return one;
    }
}
