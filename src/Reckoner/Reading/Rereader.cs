using System.Collections.Frozen;
using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Reads words of a report again when somebody else says what they mean: which count they are, and whether they name one person. Keeps
/// the tokens of its report; for one thread.
/// </summary>
public sealed class Rereader
{
    private static readonly Vocabulary Words = new(Lexicon.Shared, Grammar.Shared);
    private static readonly int[] Reducing =
        [.. Enumerable.Range(0, Words.Grammar.Phases.Length).Where(p => Words.Grammar.Phases[p].Collects == 0)];

    private static readonly FrozenSet<string> Labels =
        Words.Lexicon.Values(Words.GroupKey, Speech.Noun).Select(label => label.Replace('_', ' ')).Append(Group.All.Label).ToFrozenSet(StringComparer.Ordinal);

    private readonly Report report;
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> sentences = [];
    private readonly PlaceReader places = new(Words);
    private readonly Cascade cascade = new(Words.Grammar);
    private readonly SentenceScanner scanner = new(Words.Lexicon, Words.Grammar);
    private readonly QuantityReader quantities = new(Words);
    private readonly CountReader counts;
    private int scanned = -1;

    /// <summary>Takes in a report.</summary>
    public Rereader(Report report)
    {
        this.report = report;
        counts = new CountReader(Words, new GroupReader(Words), quantities);
        Tokenizer.Read(report.Text, Words.Lexicon, tokens);
        Language.Sentences.Read(report.Text, tokens, Words.Lexicon, sentences);
        places.Read(report.Text, tokens);
    }

    /// <summary>The labels that a group may have, in ordinal order.</summary>
    public static ImmutableArray<string> Groups { get; } = [.. Labels.Order(StringComparer.Ordinal)];

    /// <summary>Whether a group may be called so.</summary>
    public static bool IsGroup(string label) => Labels.Contains(label);

    /// <summary>Where each sentence of the report begins, in UTF-16 code units.</summary>
    public IEnumerable<int> SentenceStarts => sentences.Select(sentence => tokens[sentence.First].Start);

    /// <summary>
    /// The count that the words from <paramref name="start"/> to <paramref name="end"/> are in their sentence, with the hedge that stands
    /// before them even where they leave it out. Null when they are no whole words, hold no number or several, or hold one that counts
    /// nobody, as far as grammar tells: an age, a date, a time of day, a street number.
    /// </summary>
    public Reread? Number(int start, int end)
    {
        if (Find(start, end) is not { } place) return null;
        var (first, last) = place;
        Reread? found = null;
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var node = cascade.Nodes[i];
            if (node.Kind != Words.Quantity || node.End <= first || node.First > last || IsInner(i)) continue;
            if (found is not null) return null;
            found = new Reread(quantities.Read(cascade, i, report.Text, tokens), tokens[node.First].Start, tokens[node.End - 1].End);
        }
        return found ?? Uncounted(first, last);
    }

    /// <summary>
    /// The first words between two places that name exactly one person without a number: "a policeman", "Maria Lund". Null when none do.
    /// </summary>
    public Reread? Person(int start, int end)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            if (tokens[sentences[s].End - 1].End <= start) continue;
            if (tokens[sentences[s].First].Start >= end) break;
            Scan(s);
            foreach (var index in cascade.Row)
            {
                var node = cascade.Nodes[index];
                var from = tokens[node.First].Start;
                var to = tokens[node.End - 1].End;
                if (from < start || to > end || !IsOnePerson(node)) continue;
                return new Reread(new Quantity(Interval.Exactly(1), QuantityForm.Exact, report.Text[from..to]), from, to);
            }
        }
        return null;
    }

    private bool IsOnePerson(in Node node)
    {
        if (node.Kind == Words.Name) return true;
        if (node.Kind != Words.People || node.Features.HasAny(Words.None | Words.Counted | Words.PronounMention | Words.Collective)) return false;
        var head = cascade.Nodes[node.Head];
        return node.Features.HasAny(Words.Named) || (head.Features.HasAll(Words.Person) && head.Features.HasAny(Words.Singular) && !head.Features.HasAny(Words.Plural));
    }

    // "no one", "a couple", "both men": counts that have no number word
    private Reread? Uncounted(int first, int last)
    {
        Reread? found = null;
        foreach (var index in cascade.Row)
        {
            var node = cascade.Nodes[index];
            if (node.Kind != Words.People && node.Kind != Words.Toll) continue;
            if (node.End <= first || node.First > last) continue;
            var draft = new Draft();
            if (!counts.Who(cascade, node, index, draft, report.Text, tokens) || draft.Quantity is not { Interval.IsPoint: true } quantity) continue;
            if (found is not null) return null;
            found = new Reread(quantity, tokens[node.First].Start, tokens[node.End - 1].End);
        }
        return found;
    }

    // a quantity within a quantity is a part of what it says
    private bool IsInner(int index)
    {
        var node = cascade.Nodes[index];
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var other = cascade.Nodes[i];
            if (i != index && other.Kind == Words.Quantity && other.First <= node.First && other.End >= node.End && other.End - other.First > node.End - node.First) return true;
        }
        return false;
    }

    // the tokens that begin and end there, in one sentence, which is then scanned
    private (int First, int Last)? Find(int start, int end)
    {
        var first = tokens.FindIndex(token => token.Start == start);
        var last = first < 0 ? -1 : tokens.FindIndex(first, token => token.End == end);
        if (last < 0) return null;
        var s = sentences.FindIndex(sentence => sentence.First <= first && last < sentence.End);
        if (s < 0) return null;
        Scan(s);
        return (first, last);
    }

    private void Scan(int s)
    {
        if (scanned == s) return;
        scanned = s;
        scanner.Read(report.Text, tokens, sentences[s], places.In(sentences[s]), cascade);
        foreach (var phase in Reducing) cascade.Reduce(phase);
    }
}
