namespace Reckoner.Reckoning;

/// <summary>One count claim at work: what it counts, who says it, when, and whether anything sets it aside.</summary>
internal sealed class Counted(Claim claim, Report? report, string origin, Cell cell)
{
    public Claim Claim { get; } = claim;

    public Report? Report { get; } = report;

    public string Origin { get; } = origin;

    public Cell Cell { get; set; } = cell;

    /// <summary>Publication in UTC ticks; -1 when not known. For a copy, that of the first of its origin.</summary>
    public long Time { get; set; } = report?.Published?.UtcTicks ?? -1;

    /// <summary>Number of its report in order of publication.</summary>
    public int ReportIndex { get; set; }

    /// <summary>What the policy makes of the number.</summary>
    public Coded Coded { get; set; }

    /// <summary>Whether it was coded as of a large incident.</summary>
    public bool Large { get; set; }

    public Authority Authority { get; set; }

    /// <summary>The claim that this one is a part of; null when it stands alone.</summary>
    public Counted? Whole { get; set; }

    /// <summary>The claim of the same origin that said it first; null when this is the first.</summary>
    public Counted? CopyOf { get; set; }

    /// <summary>Whether it is set aside only because it is a copy, so that it still tells what its report comes to.</summary>
    public bool Copied { get; set; }

    /// <summary>What its report makes of its own cell with it; null when it is counted within another number.</summary>
    public Tally? Tally { get; set; }

    /// <summary>Whether attackers say it of the losses of others, whom somebody else counts too.</summary>
    public bool Boast { get; set; }

    /// <summary>Whether its report was revised or withdrawn, or rests on one that was.</summary>
    public bool Retired { get; init; }

    /// <summary>Why it is not used; null as long as nothing sets it aside.</summary>
    public Aside? Aside { get; set; }

    /// <summary>Whether it counts people who can be told apart from others.</summary>
    public bool Keyed => Claim.People is not null;

    /// <summary>Whether the voice stands less than fully behind it.</summary>
    public bool Weak => Claim.Stance is Stance.Reported or Stance.Estimated or Stance.Disputed;

    /// <summary>Whether it is a part of a claim of the same measure.</summary>
    public bool IsPart => Whole is not null && Whole.Cell.Measure == Cell.Measure;

    /// <summary>Where its words stand in the report; what the title says stands before the text.</summary>
    public int Start => Claim.Quotes[0].InTitle ? -1 : Claim.Quotes[0].Start;
}
