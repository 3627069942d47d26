namespace Reckoner.Reckoning;

/// <summary>Who stands behind a claim: how near to what is counted, on which side, and a key that is equal for one speaker.</summary>
/// <param name="Nearness">0 next to the people counted, 9 far away.</param>
/// <param name="Side">The side the voice is on; unknown when on none.</param>
/// <param name="Key">Equal for one speaker in any report; null when the report says it in its own words.</param>
internal readonly record struct Authority(int Nearness, Side Side, string? Key)
{
    /// <summary>The authority of a claim's first voice.</summary>
    public static Authority Of(Claim claim, Report? report, Policy policy)
    {
        if (claim.Voices.IsEmpty)
            return Own(report, policy);
        var voice = claim.Voices[0];
        if (voice is { Name: null, Role: null, Organization: null })
        {
            var own = claim.Voices.Length == 1 && (report?.Outlet is null || string.Equals(voice.Outlet, report.Outlet, StringComparison.OrdinalIgnoreCase));
            return own ? Own(report, policy) : new Authority(Prior(policy, "*relayed").Nearness, Side.Unknown, voice.Outlet);
        }
        var best = new RolePrior(int.MaxValue, Side.Unknown);
        var party = best;
        Look(voice.Role, policy, ref best, ref party);
        Look(voice.Organization, policy, ref best, ref party);
        // a rebel spokesman speaks for the rebels; a doctor in a rebel town does not
        if (party.Side != Side.Unknown && best.Nearness > 1)
            best = party.Side == Side.Attacker ? party : best with { Side = party.Side };
        if (best.Nearness == int.MaxValue)
            best = Prior(policy, "*other");
        return new Authority(best.Nearness, best.Side, Speaker(voice));
    }

    /// <summary>The report's own words: those of a newspaper, or of an office that publishes for itself ("Orlany District Hospital").</summary>
    private static Authority Own(Report? report, Policy policy)
    {
        var own = Prior(policy, "*own");
        if (report?.Outlet is not { } outlet || !Outlets.IsOffice(outlet))
            return new Authority(own.Nearness, Side.Unknown, null);
        var best = own;
        var party = new RolePrior(int.MaxValue, Side.Unknown);
        Look(outlet, policy, ref best, ref party);
        return new Authority(best.Nearness, party.Side, outlet.ToUpperInvariant());
    }

    /// <summary>The voice as a person would name it: "Ana Ruiz, head of the rescue service".</summary>
    public static string Named(Claim claim, Report? report)
    {
        if (claim.Voices.IsEmpty)
            return report?.Outlet ?? "the report";
        var voice = claim.Voices[0];
        var what = voice.Role ?? voice.Organization;
        return voice.Name is null ? what ?? voice.Outlet ?? "the report" : what is null ? voice.Name : $"{voice.Name}, {what}";
    }

    // "Ruiz" and "Ana Ruiz" are one speaker; two nameless voices are one when role and organization are
    private static string Speaker(Voice voice)
    {
        if (voice.Name is { } name)
        {
            var end = name.AsSpan().TrimEnd();
            return end[(end.LastIndexOf(' ') + 1)..].ToString().ToUpperInvariant();
        }
        return voice.Organization is null ? voice.Role!.ToUpperInvariant() : $"{voice.Role}/{voice.Organization}".ToUpperInvariant();
    }

    private static RolePrior Prior(Policy policy, string word) =>
        policy.Roles.TryGetValue(word, out var prior) ? prior : new RolePrior(6, Side.Unknown);

    private static void Look(string? text, Policy policy, ref RolePrior best, ref RolePrior party)
    {
        if (text is null)
            return;
        var words = policy.Roles.GetAlternateLookup<ReadOnlySpan<char>>();
        var span = text.AsSpan();
        var start = 0;
        for (var i = 0; i <= span.Length; i++)
        {
            if (i < span.Length && char.IsLetter(span[i]))
                continue;
            if (i > start && words.TryGetValue(span[start..i], out var prior))
            {
                if (prior.Nearness < best.Nearness)
                    best = prior;
                if (prior.Side != Side.Unknown && party.Side == Side.Unknown)
                    party = prior;
            }
            start = i + 1;
        }
    }
}
