using System.Globalization;
using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>A sentence of the treebank in the tokens of this house, with the answers.</summary>
internal sealed record Tree(Parsed Words, byte[] Tags, short[] Heads, byte[] Relations);

/// <summary>Reads Universal Dependencies in CoNLL-U.</summary>
internal static class Treebank
{
    private sealed record Word(int Id, int Start, int End, byte Tag, int Head, byte Relation);

    public static List<Tree> Read(IEnumerable<string> rows)
    {
        var trees = new List<Tree>();
        var lines = new List<string>();
        var text = "";
        foreach (var line in rows)
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            else if (line.Length == 0)
            {
                if (Tree(text, lines) is { } tree) trees.Add(tree);
                lines.Clear();
            }
            else if (line[0] != '#') lines.Add(line);
        }
        return trees;
    }

    private static Tree? Tree(string text, List<string> lines)
    {
        var words = Words(text, lines);
        var tokens = new List<Token>();
        Tokenizer.Read(text, Lexicon.Shared, tokens);
        if (tokens.Count is 0 or > Sentences.Longest || words.Count == 0) return null;
        // for each token the words it overlaps; for each word the token that stands for it
        var tokenOf = new Dictionary<int, int>();
        var main = new Word?[tokens.Count];
        for (var t = 0; t < tokens.Count; t++)
        {
            var over = words.FindAll(word => word.Start < tokens[t].End && tokens[t].Start < word.End);
            if (over.Count == 0) return null;
            foreach (var word in over) tokenOf.TryAdd(word.Id, t);
            var own = over.FindAll(word => tokenOf[word.Id] == t);
            // of several words in one token, the one that depends on something outside
            main[t] = own.Find(word => !own.Exists(other => other.Id == word.Head)) ?? own.FirstOrDefault();
        }
        var heads = new short[tokens.Count];
        var tags = new byte[tokens.Count];
        var relations = new byte[tokens.Count];
        for (var t = 0; t < tokens.Count; t++)
        {
            if (main[t] is { } word)
            {
                if (word.Head != 0 && !tokenOf.ContainsKey(word.Head)) return null;
                var head = word.Head == 0 ? tokens.Count : tokenOf[word.Head];
                heads[t] = (short)(head == t ? tokens.Count : head);
                (tags[t], relations[t]) = (word.Tag, word.Relation);
            }
            else
            {
                // the later part of a word that is one in the treebank
                var whole = words.Find(one => one.Start < tokens[t].End && tokens[t].Start < one.End)!;
                heads[t] = (short)tokenOf[whole.Id];
                tags[t] = tokens[t].Features.HasAny(Writing.Punct) ? Reading.Learned.Tags.Punct : whole.Tag;
                relations[t] = 20;
            }
        }
        var parsed = new Parsed();
        var quoted = new bool[tokens.Count];
        Sentence[] one = [new Sentence(0, tokens.Count, 0)];
        Marks.Quoted(text, tokens, [.. one], quoted);
        Forms.Read(text, tokens, one[0], quoted, parsed);
        return new Tree(parsed, tags, heads, relations);
    }

    private static readonly WordForms Forms = new(Lexicon.Shared);

    private static List<Word> Words(string text, List<string> lines)
    {
        var words = new List<Word>();
        var (at, until, rangeStart, rangeEnd) = (0, 0, 0, 0);
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            if (columns[0].Contains('.', StringComparison.Ordinal)) continue;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (columns[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                until = int.Parse(columns[0][(dash + 1)..], CultureInfo.InvariantCulture);
                (rangeStart, rangeEnd) = (at, Math.Min(text.Length, at + columns[1].Length));
                continue;
            }
            var id = int.Parse(columns[0], CultureInfo.InvariantCulture);
            var isWritten = string.CompareOrdinal(text, at, columns[1], 0, columns[1].Length) == 0;
            var (start, end) = isWritten ? (at, at + columns[1].Length) : (rangeStart, rangeEnd);
            words.Add(new Word(id, start, end, Reading.Learned.Tags.Of(columns[4]), int.Parse(columns[6], CultureInfo.InvariantCulture), Reading.Learned.Relations.Of(columns[7])));
            at = id == until ? rangeEnd : id < until && !isWritten ? at : Math.Max(at, end);
        }
        return words;
    }
}
