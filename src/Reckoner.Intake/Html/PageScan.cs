using System.Collections.Frozen;

namespace Reckoner.Intake.Html;

/// <summary>Counts the tags and the nesting of a page in one pass, before any tree is built: a tree of hostile depth takes minutes to build.</summary>
internal static class PageScan
{
    // text styles that a parser opens again in every paragraph until they are closed: a few hundred left open make millions of nodes
    private const int MostOpenStyles = 20;

    // a parser looks through all attributes of a tag for each new one
    private const int MostAttributes = 2_000;

    private static readonly FrozenSet<string> Unnested = Names(
        "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th tbody thead tfoot colgroup rt rp body html head");

    private static readonly FrozenSet<string> Styles = Names("a b big code em font i nobr s small strike strong tt u");

    private static readonly FrozenSet<string> Raw = Names("script style textarea title xmp iframe noembed noframes");

    /// <summary>What makes it too much for a tree, for a notice; null when it may be read as a page.</summary>
    public static string? TooMuch(ReadOnlySpan<char> html, IntakeLimits limits)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var openBySpan = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var unnested = Unnested.GetAlternateLookup<ReadOnlySpan<char>>();
        var styles = Styles.GetAlternateLookup<ReadOnlySpan<char>>();
        var raw = Raw.GetAlternateLookup<ReadOnlySpan<char>>();
        int tags = 0, depth = 0, openStyles = 0;
        for (var at = 0; Tags.Next(html, ref at, out var name, out var closing, out var attributes);)
        {
            if (attributes > MostAttributes) return $"a tag with more than {Number(MostAttributes)} attributes";
            if (name.Length > 64) name = name[..64];
            if (!closing && ++tags > limits.HtmlNodes) return $"more than {Number(limits.HtmlNodes)} tags";
            if (raw.Contains(name))
            {
                if (!closing) Tags.SkipTo(html, name, ref at);
                continue;
            }
            if (unnested.Contains(name)) continue;
            ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(openBySpan, name, out _);
            if (closing && count == 0) continue;
            count += closing ? -1 : 1;
            depth += closing ? -1 : 1;
            if (depth > limits.HtmlDepth) return $"nested deeper than {Number(limits.HtmlDepth)} levels";
            if (styles.Contains(name) && (openStyles += closing ? -1 : 1) > MostOpenStyles) return "many text styles that are never closed";
        }
        return null;
    }

    private static string Number(int value) => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
