namespace Reckoner.Reckoning;

/// <summary>One measure of one group: what is said of it, and what becomes of that.</summary>
internal sealed class Cell(Measure measure, Group group)
{
    public Measure Measure { get; } = measure;

    public Group Group { get; set; } = group;

    /// <summary>Number of the cell in the order in which figures are given.</summary>
    public int Index { get; set; }

    /// <summary>Every claim that speaks of it, used or not.</summary>
    public List<Counted> Claims { get; } = [];

    /// <summary>In order of publication.</summary>
    public List<Tally> Tallies { get; } = [];

    /// <summary>The different figures that stand, in order of their first tally.</summary>
    public List<Rival> Rivals { get; } = [];

    public Choice Choice { get; set; } = Choice.None;

    public long Low { get; set; }

    public long? Best { get; set; }

    public long? High { get; set; }

    /// <summary>What high must reach: low and best of the cell itself and of all its parts.</summary>
    public long Floor { get; set; }

    /// <summary>Low and high that follow from other cells; the claims they follow from.</summary>
    public Implied? Implied { get; set; }

    /// <summary>Whether best was worked out from other cells.</summary>
    public Cell? BestFrom { get; set; }

    /// <summary>The constraint by which it was worked out; null when it was not.</summary>
    public PolicyRule? BestRule { get; set; }

    /// <summary>The later total by which the figure has become a floor; null when it has not.</summary>
    public Rival? Outgrown { get; set; }

    /// <summary>The last word of others who were freed, got away or died since the cell was counted, so that its count is of the past; null when there is none.</summary>
    public Tally? Since { get; set; }

    /// <summary>Whether claims about it contradict each other for no reason that explains it away.</summary>
    public bool Disputed { get; set; }

    public override string ToString() => Group.IsAll ? Measure.Word() : $"{Measure.Word()}, {Group}";
}
