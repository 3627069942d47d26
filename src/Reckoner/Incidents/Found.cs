namespace Reckoner.Incidents;

/// <summary>Where a mention belongs.</summary>
/// <param name="Cluster">The incident.</param>
/// <param name="Score">How likely, thousandths.</param>
/// <param name="Number">The mention, or the first that says the same word for word.</param>
/// <param name="Like">The account of the incident that it is most like; null where it is what its own report is about.</param>
internal sealed record Found(Cluster Cluster, int Score, int Number, int? Like)
{
    /// <summary>Whether it is what its own report is about.</summary>
    public bool IsOwn => Like is null;
}
