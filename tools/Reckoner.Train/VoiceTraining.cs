using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Trains cues and roles on articles.</summary>
internal sealed class VoiceTraining(SyntaxTraining syntax, TextWriter log)
{
    public const int CueBits = 16, RoleBits = 17, StepBits = 16;

    public Dictionary<LearnedKnowledge.Table, Frozen> Tables { get; } = new()
    {
        [LearnedKnowledge.Table.Tagger] = syntax.Tagger,
        [LearnedKnowledge.Table.Parser] = syntax.Parser,
        [LearnedKnowledge.Table.Relations] = syntax.Relations,
    };

    public byte[] Candidates { get; } = new byte[1 << (LearnedKnowledge.CandidateBits - 3)];

    public bool MayBeCue(uint form) => (Candidates[form >> (32 - LearnedKnowledge.CandidateBits + 3)] >> (int)(form >> (32 - LearnedKnowledge.CandidateBits) & 7) & 1) != 0;

    public void Run(List<Article> articles, ChainSettings ofCues, ChainSettings ofRoles)
    {
        var (cueExamples, roleExamples) = Examples(articles);
        log.WriteLine($"{cueExamples.Count} sentences, {roleExamples.Count} cues");
        // each of the two is trained alone, so that it does not matter which is done first
        var trained = new (Frozen At, Frozen Step)[2];
        Parallel.For(0, 2, i => trained[i] = i == 0 ? ChainTraining.Run(cueExamples, CueBits, StepBits, ofCues) : ChainTraining.Run(roleExamples, RoleBits, StepBits, ofRoles));
        (Tables[LearnedKnowledge.Table.CueAt], Tables[LearnedKnowledge.Table.CueStep]) = trained[0];
        (Tables[LearnedKnowledge.Table.RoleAt], Tables[LearnedKnowledge.Table.RoleStep]) = trained[1];
    }

    private (List<ChainExample> Cues, List<ChainExample> Roles) Examples(List<Article> articles)
    {
        var (tagger, parser, relations) = (new Tagger(syntax.Tagger.Weights), new Parser(syntax.Parser.Weights), new RelationFinder(syntax.Relations.Weights));
        var (cues, roles) = (new CueFinder(null!, null!), new RoleFinder(null!, null!));
        var (cueExamples, roleExamples) = (new List<ChainExample>(), new List<ChainExample>());
        var (forms, parsed) = (new WordForms(Lexicon.Shared), new Parsed());
        var (inCue, inAll) = (new Dictionary<uint, int>(), new Dictionary<uint, int>());
        foreach (var article in articles)
        {
            foreach (var sentence in article.Sentences)
            {
                forms.Read(article.Document.Report.Text, article.Tokens, sentence, article.Quoted, parsed);
                tagger.Tag(parsed);
                parser.Parse(parsed);
                relations.Name(parsed);
                var labels = CueLabels(article, sentence);
                for (var i = 0; i < parsed.Count; i++)
                {
                    inAll[parsed.Form[i]] = inAll.GetValueOrDefault(parsed.Form[i]) + 1;
                    if (labels[i] != 0) inCue[parsed.Form[i]] = inCue.GetValueOrDefault(parsed.Form[i]) + 1;
                }
                cueExamples.Add(ChainExample.Of(cues, parsed, labels));
                var before = new byte[parsed.Count];
                foreach (var marked in article.Marked.OrderBy(one => one.Cue.Min))
                {
                    var cue = marked.Cue.Where(t => t >= sentence.First && t < sentence.End).Select(t => t - sentence.First).ToList();
                    if (cue.Count == 0 || marked.Cue.Min < sentence.First) continue;
                    roles.Turn(parsed, cue[0], cue[^1] + 1, labels, before);
                    var wanted = new byte[parsed.Count];
                    for (var i = 0; i < parsed.Count; i++)
                    {
                        if (i >= cue[0] && i <= cue[^1]) continue;
                        wanted[i] = marked.Source.Contains(sentence.First + i) ? RoleFinder.Source : marked.Content.Contains(sentence.First + i) ? RoleFinder.Content : RoleFinder.Outside;
                    }
                    before = wanted;
                    roleExamples.Add(ChainExample.Of(roles, parsed, wanted));
                }
            }
        }
        foreach (var (form, count) in inCue)
            if (count * 50 > inAll[form])
                Candidates[form >> (32 - LearnedKnowledge.CandidateBits + 3)] |= (byte)(1 << (int)(form >> (32 - LearnedKnowledge.CandidateBits) & 7));
        return (cueExamples, roleExamples);
    }

    private static byte[] CueLabels(Article article, Sentence sentence)
    {
        var labels = new byte[sentence.Count];
        foreach (var marked in article.Marked)
        {
            var (first, last) = (marked.Cue.Min, marked.Cue.Max);
            for (var t = Math.Max(first, sentence.First); t <= last && t < sentence.End; t++)
                labels[t - sentence.First] = t == first ? CueFinder.First : CueFinder.Inside;
        }
        return labels;
    }
}
