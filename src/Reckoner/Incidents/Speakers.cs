namespace Reckoner.Incidents;

/// <summary>Who the speakers of one incident are: which names, roles and organizations mean one source.</summary>
internal sealed class Speakers
{
    private readonly IReadOnlyList<Claim> claims;
    private readonly IReadOnlySet<string>? publishers;
    private readonly Dictionary<string, SortedSet<char>> initials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> offices = new(StringComparer.Ordinal);

    // one voice speaks many claims, and what it is called is taken apart once
    private readonly Dictionary<Voice, string?> officeOf = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Voice, string?> publisherOf = new(ReferenceEqualityComparer.Instance);

    // "Karsk police" are the police when all happened in Karsk
    private HashSet<string>? placeWords;

    /// <summary>Learns places, full names and who speaks for whom from the claims of an incident.</summary>
    /// <param name="claims">The claims of one incident.</param>
    /// <param name="publishers">The outlets of all reports, as <see cref="SourceWords.Outlet"/> writes them; null when they tell nothing.</param>
    public Speakers(IReadOnlyList<Claim> claims, IReadOnlySet<string>? publishers = null)
    {
        this.claims = claims;
        this.publishers = publishers;
        List<Voice> named = [];
        foreach (var claim in claims)
            if (First(claim) is { Name: not null } voice && (named.Count == 0 || !ReferenceEquals(named[^1], voice))) named.Add(voice);
        if (named.Count > 1) named = [.. named.Distinct()];
        foreach (var voice in named)
        {
            if (SourceWords.Person(voice.Name!) is not { Initial: { } initial } person) continue;
            if (!initials.TryGetValue(person.Family, out var known)) initials.Add(person.Family, known = []);
            known.Add(initial);
        }
        foreach (var voice in named)
        {
            if (Person(voice.Name!) is not { } person || Office(voice) is not { } office) continue;
            if (!offices.TryGetValue(person, out var known)) offices.Add(person, known = new(StringComparer.Ordinal));
            known.Add(office);
        }
    }

    private HashSet<string> PlaceWords()
    {
        if (placeWords is not null) return placeWords;
        placeWords = new(StringComparer.Ordinal);
        Place? last = null;
        foreach (var claim in claims)
        {
            if (claim.Where is not { } where || ReferenceEquals(where, last)) continue;
            placeWords.UnionWith(SourceWords.Split(where.Name));
            last = where;
        }
        return placeWords;
    }

    /// <summary>The one source behind a claim's first voice; null when the outlet speaks for itself or speakers are many.</summary>
    public string? Source(Claim claim, string? outlet)
    {
        if (First(claim) is not { } voice) return null;
        if (publishers is not null && Publisher(voice) is { } publisher)
            return outlet is not null && publisher == OutletSource(outlet) ? null : publisher;
        if (voice.Name is not null && Person(voice.Name) is { } person)
            return offices.TryGetValue(person, out var known) ? known.Min : $"person {person}";
        // "Andreyev said" may have been read as a role: a family name of the incident is a person
        if (voice is { Name: null, Organization: null, Role: { } role } && !role.Contains(' ') && Known(role) is { } bearer)
            return offices.TryGetValue(bearer, out var his) ? his.Min : $"person {bearer}";
        if (Office(voice) is { } office) return office;
        if (voice.Role is not null || voice.Organization is not null) return null;
        return voice.Outlet is { } agency && !(outlet is not null && SourceWords.Outlet(agency) == SourceWords.Outlet(outlet)) ? OutletSource(agency) : null;
    }

    // an agency that the lexicon does not know was read as a role or a name, and is an outlet that we have reports of
    private string? Publisher(Voice voice)
    {
        if (publisherOf.TryGetValue(voice, out var known)) return known;
        var called = voice switch
        {
            { Name: { } name, Role: null, Organization: null } => name,
            { Name: null, Role: { } role, Organization: null } => role,
            { Name: null, Role: null, Organization: { } organization } => organization,
            _ => null,
        };
        return publisherOf[voice] = called is not null && SourceWords.Outlet(called) is { Length: > 0 } outlet && publishers!.Contains(outlet) ? $"outlet {outlet}" : null;
    }

    /// <summary>The source that an outlet is when it speaks for itself.</summary>
    public static string OutletSource(string outlet) => $"outlet {SourceWords.Outlet(outlet)}";

    private static Voice? First(Claim claim) => claim.Voices.IsDefaultOrEmpty ? null : claim.Voices[0];

    // one who is called by family name alone is the one bearer of that name, when there is one only
    private string? Person(string name)
    {
        if (SourceWords.Person(name) is not { } person) return null;
        if (person.Initial is { } initial) return $"{person.Family} {initial}";
        return initials.TryGetValue(person.Family, out var known) && known.Count == 1 ? $"{person.Family} {known.Min}" : person.Family;
    }

    private string? Known(string family) => SourceWords.Person(family) is { } person && initials.ContainsKey(person.Family) ? Person(family) : null;

    private string? Office(Voice voice)
    {
        if (!officeOf.TryGetValue(voice, out var office)) officeOf.Add(voice, office = ReadOffice(voice));
        return office;
    }

    private string? ReadOffice(Voice voice)
    {
        if ((voice.Organization ?? voice.Role) is not { } words) return null;
        var office = SourceWords.Office(words, PlaceWords());
        if (office.Count == 0 && voice is { Organization: not null, Role: not null }) office = SourceWords.Office(voice.Role, PlaceWords());
        return SourceWords.AreMany(office) ? null : office.Count == 0 ? "officials" : string.Join(' ', office);
    }
}
