using System.Collections.Immutable;

namespace Reckoner.SecondReader;

/// <summary>How the two readers stand to each other on one count.</summary>
public enum AgreementKind
{
    /// <summary>Both read the same.</summary>
    Same,
    /// <summary>Both read the same number word, but as another measure, group or number.</summary>
    Otherwise,
    /// <summary>Only the second reader read it.</summary>
    SecondOnly,
    /// <summary>Only the built-in reader read it.</summary>
    BuiltInOnly,
}

/// <summary>One count that one of the readers or both read in a report.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="BuiltIn">The built-in reader's claim; null when it has none.</param>
/// <param name="Second">The second reader's claim; null when it has none.</param>
public sealed record Agreement(AgreementKind Kind, Claim? BuiltIn, Claim? Second)
{
    /// <summary>
    /// Holds the counts of a report as both read them beside each other: first the built-in reader's, in its order, then what only the second
    /// reader has. Several claims of the second reader may stand beside one of the built-in reader's.
    /// </summary>
    public static ImmutableArray<Agreement> Of(IEnumerable<Claim> builtIn, SecondReading reading)
    {
        var found = ImmutableArray.CreateBuilder<Agreement>();
        var left = reading.Claims.ToList();
        foreach (var claim in builtIn)
        {
            if (claim.Kind != ClaimKind.Count || claim.Report != reading.Report || claim.Quantity is null) continue;
            var beside = left.FindAll(second => IsSame(claim, second));
            if (beside.Count > 0)
            {
                found.AddRange(beside.Select(second => new Agreement(AgreementKind.Same, claim, second)));
                left.RemoveAll(beside.Contains);
            }
            else found.Add(new Agreement(AgreementKind.BuiltInOnly, claim, null));
        }
        // what is the same is settled first, so that "otherwise" is said only of what nothing else explains
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is not { Kind: AgreementKind.BuiltInOnly, BuiltIn: { } claim }) continue;
            var at = left.FindIndex(second => SharesNumber(claim, second));
            if (at < 0) continue;
            found[i] = new Agreement(AgreementKind.Otherwise, claim, left[at]);
            left.RemoveAt(at);
        }
        found.AddRange(left.Select(second => new Agreement(AgreementKind.SecondOnly, null, second)));
        return found.ToImmutable();
    }

    private static bool IsSame(Claim claim, Claim second) =>
        claim.Measure == second.Measure && claim.Group.Label == second.Group.Label && claim.Quantity!.Interval == second.Quantity!.Interval
        && claim.Quotes.Any(quote => quote.Start < second.Quotes[0].End && second.Quotes[0].Start < quote.End);

    private static bool SharesNumber(Claim claim, Claim second)
    {
        var (start, end) = NumberOf(second, second.Quotes[0]);
        return claim.Quotes.Any(quote => NumberOf(claim, quote) is var number && number.Start < end && start < number.End);
    }

    // the words of the number in the text; the whole quote when it does not hold them
    private static (int Start, int End) NumberOf(Claim claim, Quote quote)
    {
        var at = quote.Text.IndexOf(claim.Quantity!.Text, StringComparison.Ordinal);
        return at < 0 ? (quote.Start, quote.End) : (quote.Start + at, quote.Start + at + claim.Quantity.Text.Length);
    }
}
