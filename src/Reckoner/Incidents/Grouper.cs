namespace Reckoner.Incidents;

/// <summary>
/// Tells events apart. Every report's account of an event joins the incident that the evidence speaks for most, or begins one. What
/// senders state comes first, then what reports are about, then what they only mention, each in order of publication: so the order of
/// arrival never shows.
/// </summary>
public static class Grouper
{
    private const int Enough = 200;
    private const int EnoughForMention = 180;

    /// <summary>Groups the claims of some reports into incidents.</summary>
    public static Grouping Group(IReadOnlyList<ReadReport> reports)
    {
        var inOrder = InOrder(reports);
        var isAlone = inOrder.Count == 1;
        var accounts = new List<Account>(inOrder.Count);
        for (var order = 0; order < inOrder.Count; order++) Accounts.Add(inOrder[order], order, words: !isAlone, accounts);
        var vocabulary = new Vocabulary();
        var world = new World(vocabulary);
        if (isAlone)
        {
            // events of one report have been told apart by reading
            foreach (var account in accounts) world.Begin(account);
            return Results.Of(reports, world);
        }

        foreach (var account in accounts) vocabulary.Learn(account.Words);
        foreach (var outlet in inOrder.Select(read => read.Report.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)) vocabulary.LearnOutlet(outlet);
        foreach (var account in accounts.Where(account => account.Stated is not null)) world.Place(account);
        foreach (var account in accounts.Where(account => account.Stated is null && account.IsAbout)) world.Join(account, Enough);
        world.JoinTheLonely(Enough);
        foreach (var account in accounts.Where(account => !account.IsAbout)) world.Join(account, EnoughForMention);
        return Results.Of(reports, world);
    }

    /// <summary>The order in which reports count, whatever the order of arrival: by publication, those without a date last, then by id.</summary>
    public static IReadOnlyList<ReadReport> InOrder(IEnumerable<ReadReport> reports) =>
        reports is IReadOnlyList<ReadReport> { Count: 1 } one ? one : [.. reports.OrderBy(read => read.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(read => read.Report.Id, StringComparer.Ordinal)];
}
