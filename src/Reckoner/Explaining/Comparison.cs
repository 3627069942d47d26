using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>What two policies make of the same claims.</summary>
/// <param name="A">The picture under the first.</param>
/// <param name="B">The picture under the second.</param>
/// <param name="Differences">Every figure that they give otherwise, in order of incident, measure, group.</param>
public sealed record Comparison(Picture A, Picture B, ImmutableArray<Difference> Differences);

/// <summary>A figure that two policies give otherwise.</summary>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Group">Of whom.</param>
/// <param name="A">The figure under the first policy; null when it has none.</param>
/// <param name="B">The figure under the second policy; null when it has none.</param>
/// <param name="Rules">The rules that make the difference: name and words, those of the first policy before those of the second.</param>
/// <param name="Claims">Ids of the claims whose words make it: used by one alone, or read otherwise.</param>
/// <param name="Sentences">The same in plain words: a sentence for each policy, and one more where both only pass on what differs elsewhere.</param>
public sealed record Difference(
    string Incident, Measure Measure, Group Group, Figure? A, Figure? B, ImmutableArray<string> Rules, ImmutableArray<string> Claims, ImmutableArray<string> Sentences)
{
    /// <summary>The sentences as one text.</summary>
    public string Explanation => string.Join(' ', Sentences);
}
