namespace Reckoner.Reading;

/// <summary>One place where a report says who says something.</summary>
internal sealed class Attribution
{
    public int Sentence;
    /// <summary>First and one past the last token of the cue: "said", "according to".</summary>
    public int CueFirst, CueEnd;
    /// <summary>First and one past the last token of the source; equal when there is none.</summary>
    public int SourceFirst, SourceEnd;
    /// <summary>First and one past the last token of what is said.</summary>
    public int ContentFirst, ContentEnd;
    /// <summary>What is said, piece by piece, where it is known so; null where it is all between the two, without source and cue.</summary>
    public List<(int First, int End)>? Pieces;
    public Stance Stance;
    /// <summary>From the first speaker to whoever passes the words on.</summary>
    public List<Voice> Voices = [];
    /// <summary>Whether the source is a pronoun that still has to be resolved.</summary>
    public bool Pronoun;

    /// <summary>Whether its source is somebody: a person, an office, an agency.</summary>
    public bool Speaks;
    /// <summary>Whether what follows is wanted and not said to be so.</summary>
    public bool IsDemand;
}
