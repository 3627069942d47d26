using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>What was said of the same and not used: each with the reason, copies last and in a line each.</summary>
internal static class PutAside
{
    public static ImmutableArray<Sentence> Of(Figure figure, Witnesses witnesses)
    {
        var told = ImmutableArray.CreateBuilder<Sentence>(figure.SetAside.Length);
        foreach (var (id, reason) in InOrder(figure))
        {
            if (witnesses.Claims.Claim(id) is not { } claim) continue;
            told.Add(new Sentence($"{witnesses.Source(claim)}: {Rules.Reason(reason, witnesses.MentionOf)}.") { Claims = [id], Evidence = witnesses.Evidence(claim) });
        }
        return told.DrainToImmutable();
    }

    /// <summary>What was set aside, copies last.</summary>
    public static IEnumerable<SetAside> InOrder(Figure figure) => figure.SetAside.OrderBy(aside => IsCopy(aside.Reason));

    private static bool IsCopy(string reason) => reason.StartsWith("a copy", StringComparison.Ordinal);
}
