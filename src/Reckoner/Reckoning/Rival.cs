namespace Reckoner.Reckoning;

/// <summary>One figure for a cell, with everyone who says it.</summary>
internal sealed class Rival
{
    private HashSet<string>? _origins;

    public Rival(Tally first)
    {
        Coded = first.Coded;
        Kind = first.Kind;
        HighOnly = first.HighOnly;
        Tallies = [first];
        Nearness = first.Nearness;
        Weak = first.Weak;
        SaidConfirmed = first.First.Claim.Stance == Stance.Confirmed;
        Latest = first.Time;
        first.Rival = this;
    }

    public Coded Coded { get; }

    public TallyKind Kind { get; }

    public bool HighOnly { get; }

    public List<Tally> Tallies { get; }

    public Tally First => Tallies[0];

    /// <summary>Independent origins that say it.</summary>
    public int Origins => _origins?.Count ?? 1;

    public int Nearness { get; private set; }

    public bool Weak { get; private set; }

    /// <summary>Whether a voice calls it confirmed.</summary>
    public bool SaidConfirmed { get; private set; }

    /// <summary>Said to be confirmed, or said by two origins.</summary>
    public bool Confirmed => SaidConfirmed || Origins > 1;

    public long Latest { get; private set; }

    /// <summary>Whether an outlet that is no agency says it.</summary>
    public bool Local => Tallies.Exists(static tally => tally.First.Report?.Outlet is { } outlet && !Outlets.IsAgency(outlet));

    /// <summary>Why it no longer stands; null while it stands.</summary>
    public Aside? Aside { get; set; }

    /// <summary>The figure that says the same more exactly, so that the two agree; null when there is none.</summary>
    public Rival? CoveredBy { get; set; }

    /// <summary>Whether another figure says the same more exactly.</summary>
    public bool Covered => CoveredBy is not null;

    /// <summary>Whether the figure rests on it: it says the same, the same less exactly, or gives low or high.</summary>
    public bool Used { get; set; }

    /// <summary>Whether nobody but attackers says it, of the losses of others.</summary>
    public bool Boast => Tallies.TrueForAll(tally => tally.Boast);

    public bool Composed => Kind is TallyKind.People or TallyKind.Groups;

    /// <summary>Whether it cannot be the best figure, because more reports come to another.</summary>
    public bool IsOutvoted => Tallies.TrueForAll(tally => tally.IsOutvoted);

    public void Add(Tally tally)
    {
        _origins ??= new HashSet<string>(StringComparer.Ordinal) { First.First.Origin };
        Tallies.Add(tally);
        tally.Rival = this;
        _origins.Add(tally.First.Origin);
        Nearness = Math.Min(Nearness, tally.Nearness);
        Weak &= tally.Weak;
        SaidConfirmed |= tally.First.Claim.Stance == Stance.Confirmed;
        Latest = Math.Max(Latest, tally.Time);
    }
}
