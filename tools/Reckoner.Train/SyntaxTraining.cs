using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Trains tagger, parser and relations on the treebank, one after the other, each on what the one before it gives.</summary>
internal sealed class SyntaxTraining(List<Tree> trees)
{
    public const int TagBits = 15, ParserBits = 15, RelationBits = 15;

    public Frozen Tagger { get; private set; } = null!;

    public Frozen Parser { get; private set; } = null!;

    public Frozen Relations { get; private set; } = null!;

    public void Run(int rounds)
    {
        var order = Enumerable.Range(0, trees.Count).ToArray();
        var chance = new Shuffle(1);
        Tagger = TrainTagger(order, chance, rounds);
        var tagger = new Tagger(Tagger.Weights);
        foreach (var tree in trees) tagger.Tag(tree.Words);
        Parser = TrainParser(order, chance, rounds);
        Relations = TrainRelations(order, chance, rounds);
    }

    private Frozen TrainTagger(int[] order, Shuffle chance, int rounds)
    {
        var weights = new Averaged(TagBits, 32);
        var tagger = new Tagger(weights);
        for (var round = 0; round < rounds; round++)
        {
            chance.Mix(order);
            foreach (var tree in order.Select(i => trees[i]))
            {
                for (var i = 0; i < tree.Words.Count; i++)
                {
                    var best = tagger.Best(tree.Words, i);
                    weights.Tick();
                    if (best != tree.Tags[i])
                    {
                        weights.Move(tagger.Seen, tree.Tags[i], 1);
                        weights.Move(tagger.Seen, best, -1);
                    }
                    tree.Words.Tag[i] = best;
                }
            }
        }
        return Frozen.Dense(weights.Mean(), TagBits, 32);
    }

    private Frozen TrainParser(int[] order, Shuffle chance, int rounds)
    {
        var weights = new AveragedRows();
        var parser = new Parser(weights);
        Span<int> costs = stackalloc int[Reading.Learned.Parser.Moves];
        for (var round = 0; round < rounds; round++)
        {
            chance.Mix(order);
            foreach (var tree in order.Select(i => trees[i]))
            {
                var s = tree.Words;
                parser.Begin(s);
                while (!parser.IsDone(s))
                {
                    var said = parser.Best(s);
                    Costs(parser, s, tree.Heads, costs);
                    var least = int.MaxValue;
                    for (var move = 0; move < costs.Length; move++) if (parser.Allows(s, move)) least = Math.Min(least, costs[move]);
                    var right = -1;
                    for (var move = 0; move < costs.Length; move++)
                        if (parser.Allows(s, move) && costs[move] == least && (right < 0 || parser.Sums[move] > parser.Sums[right]))
                            right = move;
                    weights.Tick();
                    if (costs[said] > least)
                    {
                        weights.Move(parser.Seen, right, said);
                    }
                    // after the first rounds it learns from its own errors as well
                    parser.Make(s, round > 0 && chance.Next(10) < 9 ? said : right);
                }
            }
        }
        return Frozen.Slots(weights.Mean(), ParserBits);
    }

    // how many right dependencies each move makes unreachable
    private static void Costs(Parser parser, Parsed s, short[] heads, Span<int> costs)
    {
        costs.Clear();
        var (depth, next) = parser.State;
        var stack = parser.Stack;
        if (next < s.Count)
        {
            for (var k = 0; k < depth; k++)
            {
                if (heads[stack[k]] == next) costs[Reading.Learned.Parser.Shift]++;
                if (k < depth - 1 && heads[next] == stack[k]) costs[Reading.Learned.Parser.Shift]++;
            }
        }
        if (depth == 0) return;
        int top = stack[depth - 1];
        var children = 0;
        for (var i = next; i < s.Count; i++) if (heads[i] == top) children++;
        costs[Reading.Learned.Parser.LeftArc] = children + (heads[top] > next || (depth > 1 && heads[top] == stack[depth - 2]) ? 1 : 0);
        costs[Reading.Learned.Parser.RightArc] = children + (heads[top] >= next ? 1 : 0);
    }

    private Frozen TrainRelations(int[] order, Shuffle chance, int rounds)
    {
        var weights = new Averaged(RelationBits, 32);
        var finder = new RelationFinder(weights);
        var parser = new Parser(Parser.Weights);
        foreach (var tree in trees)
        {
            tree.Heads.CopyTo(tree.Words.Head, 0);
            tree.Words.Link();
        }
        for (var round = 0; round < rounds; round++)
        {
            chance.Mix(order);
            foreach (var tree in order.Select(i => trees[i]))
            {
                for (var i = 0; i < tree.Words.Count; i++)
                {
                    if (tree.Heads[i] == tree.Words.Count) continue;
                    var best = finder.Best(tree.Words, i);
                    weights.Tick();
                    if (best == tree.Relations[i]) continue;
                    weights.Move(finder.Seen, tree.Relations[i], 1);
                    weights.Move(finder.Seen, best, -1);
                }
            }
        }
        return Frozen.Dense(weights.Mean(), RelationBits, 32);
    }

    /// <summary>Accuracy on trees that were not trained on: tags, heads, heads with relations; marks left out of the latter two.</summary>
    public (double Tags, double Heads, double Relations) Measure(List<Tree> held)
    {
        var (tagger, parser, finder) = (new Tagger(Tagger.Weights), new Parser(Parser.Weights), new RelationFinder(Relations.Weights));
        double words = 0, tags = 0, heads = 0, relations = 0, counted = 0;
        foreach (var tree in held)
        {
            var s = tree.Words;
            tagger.Tag(s);
            parser.Parse(s);
            finder.Name(s);
            for (var i = 0; i < s.Count; i++)
            {
                words++;
                if (s.Tag[i] == tree.Tags[i]) tags++;
                if (tree.Tags[i] == Reading.Learned.Tags.Punct) continue;
                counted++;
                if (s.Head[i] != tree.Heads[i]) continue;
                heads++;
                if (s.Relation[i] == tree.Relations[i]) relations++;
            }
        }
        return (tags / words, heads / counted, relations / counted);
    }
}
