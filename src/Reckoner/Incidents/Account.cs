using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>What one report says of one event: the thing that is compared, joined and counted when incidents are told apart.</summary>
internal sealed record Account
{
    /// <summary>Its report.</summary>
    public required Report Report { get; init; }

    /// <summary>Which event of the report: 0 is the one it is about.</summary>
    public required int Scene { get; init; }

    /// <summary>The claims that speak of it, in order.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Event type that most of its claims say; null when none does.</summary>
    public required string? Type { get; init; }

    /// <summary>Where, from its claims.</summary>
    public required Ground Ground { get; init; }

    /// <summary>Days that its claims name, distinct, most often said first.</summary>
    public required ImmutableArray<When> Times { get; init; }

    /// <summary>Its numbers.</summary>
    public required ImmutableArray<Number> Numbers { get; init; }

    /// <summary>The ages told of people, a bit for each year up to 127.</summary>
    public UInt128 Ages { get; init; }

    /// <summary>Day of publication (<see cref="DateOnly.DayNumber"/>); null when not known.</summary>
    public int? Day { get; init; }

    /// <summary>Moment of publication (<see cref="DateTimeOffset.UtcTicks"/>), the last there is when it is not known.</summary>
    public required long Moment { get; init; }

    /// <summary>Mark of the report's title and text: reports of the same words tell the same events.</summary>
    public ulong Text { get; init; }

    /// <summary>Words that may tell the event from others.</summary>
    public TellingWords Words { get; init; } = TellingWords.None;

    /// <summary>What its report tells of other events; empty for those others themselves.</summary>
    public ImmutableArray<Account> Told { get; private init; } = [];

    /// <summary>Whether it is of several events of one day at several spots, which its report tells one by one as well.</summary>
    public bool IsOfSeveral { get; private init; }

    /// <summary>The account with what its report tells of other events.</summary>
    public Account Telling(ImmutableArray<Account> told) => this with
    {
        Told = told,
        IsOfSeveral = told.Length > 1 && Ground.Spots.IsEmpty && Type is not null && told.Count(one => !one.Ground.Spots.IsEmpty && one.Type is not null && TypeFamilies.GoTogether(one.Type, Type) && one.Times.Any(Times.Contains)) > 1,
    };

    /// <summary>Whether the report is about it and does not only mention it.</summary>
    public bool IsAbout => Scene == 0;

    /// <summary>The incident that the sender says it is; null when not said.</summary>
    public string? Stated => IsAbout ? Report.Incident : null;

    /// <summary>Whether it is worth an incident: there are figures, a type, or an event at a place.</summary>
    public bool IsEvent =>
        Stated is not null || Type is not null || !Numbers.IsEmpty || Claims.Any(c => c.Kind == ClaimKind.Count)
        || (!Ground.IsUnknown && Claims.Any(c => c.Kind == ClaimKind.Event));

    /// <summary>The order in which accounts count, whatever the order of arrival: by publication, those without a date last, then by report, then by scene.</summary>
    public static int Compare(Account a, Account b)
    {
        var order = a.Moment.CompareTo(b.Moment);
        if (order == 0) order = string.CompareOrdinal(a.Report.Id, b.Report.Id);
        return order != 0 ? order : a.Scene.CompareTo(b.Scene);
    }
}
