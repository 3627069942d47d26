using System.Globalization;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>The whole training: treebank and articles in, weights out. The same input gives the same weights.</summary>
internal sealed class Training
{
    /// <summary>Times through the treebank.</summary>
    public int SyntaxRounds { get; init; } = 6;

    public ChainSettings Cues { get; init; } = new(Rounds: 16, Rate: 0.03f, Decay: 0.015f, Least: 3);

    public ChainSettings Roles { get; init; } = new(Rounds: 14, Rate: 0.03f, Decay: 0.03f, Least: 3);

    /// <summary><see cref="CueFinder.Ease"/>: chosen on articles held out of the training set.</summary>
    public float Ease { get; init; } = 0.7f;

    public VoiceTraining Voices { get; private set; } = null!;

    /// <returns>The bytes of <c>voices.bin</c>.</returns>
    public byte[] Run(List<Tree> trees, List<Tree> held, List<Article> articles, TextWriter log)
    {
        var syntax = new SyntaxTraining(trees);
        syntax.Run(SyntaxRounds);
        if (held.Count > 0)
        {
            var (tags, heads, relations) = syntax.Measure(held);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"treebank, held out: tags {tags:P1}, heads {heads:P1}, with relation {relations:P1}"));
        }
        Voices = new VoiceTraining(syntax, log);
        Voices.Run(articles, Cues, Roles);
        return WeightsFile.Of(Voices.Tables, Voices.Candidates, Ease);
    }

    /// <summary>A listener with the weights just trained.</summary>
    public Listener Listener() => new(table => Voices.Tables[table].Weights, Voices.MayBeCue) { Ease = Ease };
}
