namespace Reckoner;

/// <summary>A spot within a town where something happened, as the words say it: "the al-Noor bus station". In no gazetteer.</summary>
/// <param name="Name">The words without article: "al-Noor bus station".</param>
/// <param name="Kind">What kind of spot it is, by <c>knowledge/sites/kinds.tsv</c>: "bus-station".</param>
/// <param name="Proper">Its name of its own, "al-Noor"; null when the words give none.</param>
/// <param name="Quote">The words where they stand in the report.</param>
public sealed record Site(string Name, string Kind, string? Proper, Quote Quote);
