namespace Reckoner.Reading.Learned;

/// <summary>One attribution as the learned part finds it, in tokens of the report.</summary>
internal sealed class Heard
{
    public int Sentence;
    public int CueFirst, CueEnd;
    /// <summary>Equal when there is none.</summary>
    public int SourceFirst, SourceEnd;
    /// <summary>What is said, in pieces, in order.</summary>
    public List<(int First, int End)> Content = [];

    /// <summary>Says of an attribution which words are its cue, source and content.</summary>
    public void Fill(Attribution attribution)
    {
        (attribution.CueFirst, attribution.CueEnd) = (CueFirst, CueEnd);
        (attribution.SourceFirst, attribution.SourceEnd) = (SourceFirst, SourceEnd);
        (attribution.ContentFirst, attribution.ContentEnd) = Content.Count > 0 ? (Content[0].First, Content[^1].End) : (CueEnd, CueEnd);
        attribution.Pieces = Content;
    }
}
