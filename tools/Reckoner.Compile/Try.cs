using System.Globalization;
using Reckoner.Language;
using Reckoner.Reading;

namespace Reckoner.Compile;

/// <summary>Shows what every phase made of a text, then the claims: the workbench of whoever edits <c>knowledge/</c>.</summary>
internal sealed class Try(TextWriter output)
{
    private readonly Reckoner.Language.Lexicon lexicon = Reckoner.Language.Lexicon.Shared;
    private readonly Reckoner.Reading.Grammar grammar = Reckoner.Reading.Grammar.Shared;
    private readonly List<Token> tokens = [];
    private readonly List<int> matches = [];
    private string text = "";

    /// <summary>Writes the rows of all sentences, then the claims of the text as one report published on a day.</summary>
    public void Show(string said, DateOnly published)
    {
        text = said;
        var sentences = new List<Sentence>();
        Tokenizer.Read(text, lexicon, tokens);
        Sentences.Read(text, tokens, lexicon, sentences);
        var cascade = new Cascade(grammar);
        var scanner = new SentenceScanner(lexicon, grammar);
        foreach (var sentence in sentences)
        {
            output.WriteLine($"sentence: {Words(sentence.First, sentence.End)}");
            ShowPassedOver(sentence);
            scanner.Read(text, tokens, sentence, [], cascade);
            output.WriteLine("\nwords");
            foreach (var place in cascade.Row) ShowNode(cascade, place);
            for (var phase = 0; phase < grammar.Phases.Length; phase++) ShowPhase(cascade, phase);
            output.WriteLine();
        }
        output.WriteLine("claims");
        var report = new Report { Id = "try", Text = text, Published = new DateTimeOffset(published, TimeOnly.MinValue, TimeSpan.Zero) };
        foreach (var claim in new Reader().Read(report)) output.WriteLine("  " + Line(claim));
    }

    private void ShowPassedOver(Sentence sentence)
    {
        var found = FeatureSet.None;
        for (var t = sentence.First; t < sentence.End; t++) found |= tokens[t].Features;
        if (!found.HasAny(lexicon.Feature("matters"))) output.WriteLine("no word here matters: the reader looks for no claim in this sentence");
    }

    private void ShowPhase(Cascade cascade, int number)
    {
        var phase = grammar.Phases[number];
        var known = cascade.Nodes.Count;
        matches.Clear();
        if (phase.Collects == 1) cascade.Collect(number, matches);
        else cascade.Reduce(number);
        var made = phase.Collects == 1 ? matches : [.. cascade.Row.Where(n => n >= known)];
        output.WriteLine($"\n{grammar.Text(phase.Name)}{(phase.Collects == 1 ? " (side by side)" : "")}{(made.Count == 0 ? ": nothing" : "")}");
        if (made.Count == 0) return;
        if (phase.Collects == 0) output.WriteLine("  " + string.Join(' ', cascade.Row.Select(n => Bracketed(cascade.Nodes[n]))));
        foreach (var node in made) ShowNode(cascade, node);
    }

    private string Bracketed(in Node node) => node.Kind == 0 ? Words(node.First, node.End) : $"[{grammar.KindName(node.Kind)} {Words(node.First, node.End)}]";

    private void ShowNode(Cascade cascade, int place)
    {
        var node = cascade.Nodes[place];
        var parts = new List<string>();
        if (node.Rule >= 0) parts.Add($"rule {grammar.Text(grammar.Rules[node.Rule].Name)}");
        for (var s = node.Slots; s < node.Slots + node.SlotCount; s++)
        {
            var slot = cascade.Slots[s];
            var filled = slot.Constant >= 0 ? $"'{grammar.Text(slot.Constant)}'" : Words(cascade.Nodes[slot.From].First, cascade.Nodes[slot.To].End);
            parts.Add($"{grammar.Text(slot.Name)}={filled}");
        }
        if (grammar.KindName(node.Kind) == "number") parts.Add($"value={node.Value.ToString(CultureInfo.InvariantCulture)}");
        parts.Add($"<{string.Join(' ', lexicon.Names(node.Features).Select(f => WithValue(f, node.Word)))}>");
        output.WriteLine($"  {grammar.KindName(node.Kind),-11} {Words(node.First, node.End),-24} {string.Join("  ", parts)}");
    }

    // "measure=*" says that there is one; show which
    private string WithValue(string feature, int word) =>
        word != 0 && feature.EndsWith("=*", StringComparison.Ordinal) && lexicon.Value(word, lexicon.Key(feature[..^2])) is { } value ? feature[..^1] + value : feature;

    private string Words(int first, int end) => end <= first ? "" : string.Join(' ', text[tokens[first].Start..tokens[end - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Line(Claim claim)
    {
        var parts = new List<string?>
        {
            claim.Id, claim.Kind.Word(), claim.Measure?.Word(), claim.Quantity?.Interval?.ToString(), claim.Quantity?.Form.Word(),
            claim.Kind == ClaimKind.Count ? claim.Group.ToString() : null,
            claim.PartOf is null ? null : $"part-of={claim.PartOf}",
            claim.Stance.Word(),
            claim.Voices.IsEmpty ? null : "by=" + string.Join(" -> ", claim.Voices.Select(v => v.Name ?? v.Outlet ?? v.Role ?? v.Organization)),
            claim.EventType is null ? null : $"event={claim.EventType}",
            claim.When is null ? null : $"when={claim.When.From:yyyy-MM-dd}..{claim.When.To:yyyy-MM-dd}",
            claim.Where is null ? null : $"where={claim.Where.Name}",
            claim.Scene == 0 ? null : $"scene={claim.Scene.ToString(CultureInfo.InvariantCulture)}",
            claim.Additional ? "additional" : null,
        };
        return string.Join("  ", parts.Where(p => p is not null)) + "  " + string.Join(" | ", claim.Quotes.Select(q => $"\"{q.Text}\""));
    }
}
