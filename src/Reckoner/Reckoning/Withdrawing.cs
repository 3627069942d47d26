namespace Reckoner.Reckoning;

/// <summary>
/// Claims of reports that were revised or withdrawn take no part in reckoning. They are put beside the figures afterwards, so that each shows what no
/// longer counts and why; where nothing else speaks of a cell, its figure is withdrawn and has no numbers.
/// </summary>
internal static class Withdrawing
{
    /// <summary>The claims that count.</summary>
    public static FigureInput Standing(FigureInput input)
    {
        if (input.Retired is not { Count: > 0 } retired)
            return input;
        var claims = new List<Claim>(input.Claims.Count);
        foreach (var claim in input.Claims)
            if (!(retired.TryGetValue(claim.Id, out var why) && why.HoldsAt(input.AsOf)))
                claims.Add(claim);
        return claims.Count == input.Claims.Count ? input : input with { Claims = claims };
    }

    /// <summary>Puts the others beside the cells they spoke of.</summary>
    public static void Show(FigureInput input, Policy policy, Cells cells)
    {
        if (input.Retired is not { Count: > 0 } retired)
            return;
        List<Counted>? gone = null;
        foreach (var claim in input.Claims)
        {
            if (claim.Kind != ClaimKind.Count || claim.Measure is not { } measure || claim.Quantity is null || !retired.TryGetValue(claim.Id, out var why) || !why.HoldsAt(input.AsOf))
                continue;
            input.Reports.TryGetValue(claim.Report, out var report);
            if (input.AsOf is { } asOf && report?.Published > asOf)
                continue;
            (gone ??= []).Add(new Counted(claim, report, claim.Id, cells.Beside(measure, claim.Group)) { Aside = $"{policy.Versions.Text}: {why.Reason}", Retired = true });
        }
        if (gone is null)
            return;
        gone.Sort(Admission.InOrder);
        foreach (var one in gone)
            one.Cell.Claims.Add(one);
        cells.Order();
    }
}
