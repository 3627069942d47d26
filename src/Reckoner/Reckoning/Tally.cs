namespace Reckoner.Reckoning;

/// <summary>How a tally came about.</summary>
internal enum TallyKind
{
    /// <summary>A report states the number.</summary>
    Stated,
    /// <summary>People of one report who can be told apart, counted.</summary>
    People,
    /// <summary>Groups of one report that have nobody in common, added.</summary>
    Groups,
    /// <summary>A stated number and what was added to it later.</summary>
    Added,
}

/// <summary>What one report makes of one cell: a claim, or claims of that report put together.</summary>
internal sealed class Tally
{
    public Tally(Cell cell, TallyKind kind, Counted[] claims, Coded coded)
    {
        Cell = cell;
        Kind = kind;
        Claims = claims;
        Coded = coded;
        Time = -1;
        foreach (var claim in claims)
        {
            Time = Math.Max(Time, claim.Time);
            if (ReferenceEquals(claim.Cell, cell))
                claim.Tally = this;
        }
    }

    public Cell Cell { get; }

    public TallyKind Kind { get; }

    /// <summary>The claims it is made of; the first speaks for all.</summary>
    public Counted[] Claims { get; }

    public Counted First => Claims[0];

    public Coded Coded { get; }

    /// <summary>Whether it is a sum that nobody stated, and so only a floor.</summary>
    public bool Composed => Kind is TallyKind.People or TallyKind.Groups;

    /// <summary>Publication of the latest of its claims in UTC ticks; -1 when not known.</summary>
    public long Time { get; }

    public int Nearness => First.Authority.Nearness;

    public bool Weak => First.Weak;

    /// <summary>Whether it may count for high only.</summary>
    public bool HighOnly { get; set; }

    /// <summary>The rule by which it only bounds the figure; null when it does not, or when nothing but arithmetic says so.</summary>
    public string? Bounds { get; private set; }

    /// <summary>Whether it cannot be the best figure, because more reports come to another.</summary>
    public bool IsOutvoted { get; private set; }

    /// <summary>From here on it counts for high only.</summary>
    /// <param name="reason">The rule that says so.</param>
    public void OnlyBounds(string reason) => (HighOnly, Bounds) = (true, Bounds ?? reason);

    /// <summary>From here on it is not the best figure: a lower one may still give low, a higher one high.</summary>
    public void Outvote(Votes.Outvoted by)
    {
        (IsOutvoted, Bounds) = (true, Bounds ?? by.Reason);
        HighOnly |= by.IsHigher;
    }

    /// <summary>Whether its number looks like one taken from another count, of which a warning is given.</summary>
    public bool Collides { get; set; }

    /// <summary>Whether it is what attackers say of the losses of others: told, and no figure.</summary>
    public bool Boast => First.Boast;

    /// <summary>Why it is not used; null as long as nothing sets it aside.</summary>
    public Aside? Aside { get; set; }

    /// <summary>The figure it is one of; null as long as figures have not been gathered, and when it was set aside.</summary>
    public Rival? Rival { get; set; }
}
