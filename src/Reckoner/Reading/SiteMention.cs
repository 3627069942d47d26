using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Words of a report that name a spot within a town.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="First">First token: the word that says where, before the article.</param>
/// <param name="NameFirst">First token of its name.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Kind">What kind of spot it is.</param>
/// <param name="Proper">Its name of its own; null when it has none.</param>
/// <param name="Role">What the words before make of it.</param>
/// <param name="List">Number of the mention that its list begins with ("a market, a bus station and a bridge"); its own where it stands alone.</param>
internal sealed record SiteMention(int Sentence, int First, int NameFirst, int End, string Kind, string? Proper, SiteRole Role, int List)
{
    /// <summary>Whether two mentions may be of one spot: kinds that may be one, and no two different names.</summary>
    public bool MayBe(SiteMention other) =>
        SiteKinds.Shared.MayBeOne(Kind, other.Kind) && (Proper is null || other.Proper is null || SiteNames.Share(Proper, other.Proper));
}
