using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Times, events and claims of other kinds than counts, sentence by sentence.</summary>
internal sealed class FactReader(Vocabulary words)
{
    private readonly Lexicon lexicon = words.Lexicon;
    private readonly TimeReader times = new(words);
    private readonly int forecast = words.Grammar.Kind("forecast");
    private readonly int demand = words.Grammar.Kind("demand");
    private readonly int denial = words.Grammar.Kind("denial");
    private readonly int unknown = words.Grammar.Kind("unknown");
    private readonly int happening = words.Grammar.Kind("event");

    /// <summary>Adds the times of a sentence. Its attributions must be known, to tell the time of saying from that of the event.</summary>
    public void Times(Cascade cascade, int sentence, DateOnly? published, ReportFacts facts)
    {
        foreach (var index in cascade.Row)
        {
            var node = cascade.Nodes[index];
            if (node.Kind != words.Time && node.Kind != words.Date) continue;
            if (times.Read(cascade, node, published, facts.LastDay ?? published) is not { } when) continue;
            var ofSaying = OfSaying(node, sentence, facts);
            facts.Times.Add(new TimeMention(sentence, node.First, node.End, when, ofSaying));
            if (!ofSaying) facts.LastDay = when.From;
        }
    }

    private static bool OfSaying(in Node time, int sentence, ReportFacts facts)
    {
        foreach (var attribution in facts.AttributionsOf(sentence))
        {
            if (time.First >= attribution.CueEnd && time.First - attribution.CueEnd <= 1 && attribution.ContentFirst >= attribution.CueEnd) return true;
            if (attribution.ContentEnd <= attribution.CueFirst && time.First >= attribution.CueEnd) return true;
            if (attribution.SourceEnd <= time.First && time.End <= attribution.CueFirst) return true;
        }
        return false;
    }

    /// <summary>Adds the events of a sentence and drafts of its forecasts, demands, denials, unknowns and events.</summary>
    public void Others(Cascade cascade, List<int> matches, List<Token> tokens, ReadOnlySpan<char> text, Sentence sentence, int number, ReportFacts facts, List<Draft> drafts)
    {
        foreach (var match in matches)
        {
            var node = cascade.Nodes[match];
            if (node.Kind == words.Aside)
            {
                facts.Asides.Add((number, node.First, node.End));
                continue;
            }
            if (node.Kind == happening)
            {
                Event(cascade, node, number, facts, tokens, text, sentence, drafts);
                continue;
            }
            var kind = node.Kind == forecast ? ClaimKind.Forecast : node.Kind == demand ? ClaimKind.Demand : node.Kind == denial ? ClaimKind.Denial
                : node.Kind == unknown ? ClaimKind.Unknown : (ClaimKind?)null;
            if (kind is null) continue;
            var (first, end) = Clause(tokens, text, sentence, node.First, node.End);
            if (kind != ClaimKind.Demand) first = Content(first, node, number, facts);
            if (first < node.First && tokens[first].Length == 4 && text.Slice(tokens[first].Start, 4).Equals("that", StringComparison.Ordinal)) first++;
            if (drafts.Exists(d => d.Kind == kind && d.Sentence == number && d.First < end && first < d.End)) continue;
            drafts.Add(new Draft
            {
                Kind = kind.Value, Sentence = number, First = first, End = end, WhoFirst = node.First, WhoEnd = node.End,
                Measure = About(cascade, node, first, end),
                Stance = kind switch { ClaimKind.Forecast => Stance.Expected, ClaimKind.Denial => Stance.Denied, _ => Stance.Stated },
            });
        }
    }

    // "the mayor said the list was not complete": what is said begins behind the words of saying
    private static int Content(int first, in Node node, int sentence, ReportFacts facts)
    {
        foreach (var attribution in facts.AttributionsOf(sentence))
            if (attribution.CueFirst >= first && attribution.CueEnd < node.First && attribution.ContentFirst >= attribution.CueEnd)
                first = attribution.CueEnd;
        return first;
    }

    private void Event(Cascade cascade, in Node node, int number, ReportFacts facts, List<Token> tokens, ReadOnlySpan<char> text, Sentence sentence, List<Draft> drafts)
    {
        if (cascade.Slot(node, words.E) is not { From: >= 0 } slot) return;
        var said = cascade.Nodes[slot.From];
        var head = cascade.Nodes[said.Head];
        var verb = said.Kind == words.Verb;
        if (head.Word == 0 || lexicon.Value(head.Word, words.EventKey, verb ? Speech.Verb : Speech.Noun) is not { } type) return;
        if (cascade.Slot(node, words.TypeSlot) is { Constant: >= 0 } constant) type = words.Grammar.Text(constant.Constant);
        for (var i = facts.Events.Count - 1; i >= 0 && facts.Events[i].Sentence == number; i--)
            if (facts.Events[i].First == said.First) return;
        var happened = verb && !said.Features.HasAny(words.Hypothetical | words.Negative | words.Infinitive);
        if (node.Features.HasAny(words.OtherEvent)) facts.Others.Add(number);
        var isNew = happened || cascade.Slot(node, words.D) is { From: >= 0 };
        var weak = head.Features.HasAny(words.Weak);
        facts.Events.Add(new EventMention(number, said.First, said.End, type, isNew, weak));
        if (!isNew || drafts.Exists(d => d.Kind == ClaimKind.Event && d.Sentence == number && d.EventType == type)) return;
        var (first, end) = Clause(tokens, text, sentence, node.First, node.End);
        drafts.Add(new Draft { Kind = ClaimKind.Event, Sentence = number, First = first, End = end, WhoFirst = said.First, WhoEnd = said.End, EventType = type, WeakEvent = weak });
    }

    private Measure? About(Cascade cascade, in Node node, int first, int end)
    {
        if (cascade.Slot(node, words.About) is { From: >= 0 } about)
        {
            var head = cascade.Nodes[cascade.Nodes[about.From].Head];
            if (head.Word != 0 && MeasureOf(head.Word) is { } measure) return measure;
        }
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
        {
            var word = cascade.Nodes[i];
            // "Commander Strand" strands nobody
            if (word.First >= first && word.End <= end && word.Word != 0 && !InName(cascade, word) && MeasureOf(word.Word) is { } measure) return measure;
        }
        return null;
    }

    private bool InName(Cascade cascade, in Node word)
    {
        foreach (var index in cascade.Row)
            if (cascade.Nodes[index] is var node && node.First <= word.First && node.End >= word.End)
                return node.Features.HasAny(words.Named);
        return false;
    }

    private Measure? MeasureOf(int word) => lexicon.Value(word, words.MeasureKey) is { } name && Words.TryMeasure(name, out var measure) ? measure : null;

    /// <summary>The clause around some tokens: up to the next comma, semicolon or quotation mark on either side.</summary>
    private static (int First, int End) Clause(List<Token> tokens, ReadOnlySpan<char> text, Sentence sentence, int first, int end)
    {
        while (first > sentence.First && !IsEdge(text, tokens[first - 1])) first--;
        while (end < sentence.End && !IsEdge(text, tokens[end])) end++;
        return (first, end);
    }

    private static bool IsEdge(ReadOnlySpan<char> text, Token token) =>
        token.Features.HasAny(Writing.Punct) && token.Length == 1 && text[token.Start] is (',' or ';' or '"' or '\u201C' or '\u201D' or '.' or '?' or '!' or '(' or ')');
}
