namespace Reckoner.Compile.Grammar;

/// <summary>A choice with the choices inside it laid open, and neighbours that are one node each taken together. The order of trying stays.</summary>
internal static class Alternatives
{
    /// <summary>The alternatives: each either several atoms, or one pattern.</summary>
    public static List<Pattern[]> Of(Pattern.Choice choice)
    {
        var groups = new List<List<Pattern>>();
        foreach (var part in Open(choice))
        {
            if (part is Pattern.Atom && groups.Count > 0 && groups[^1][0] is Pattern.Atom) groups[^1].Add(part);
            else groups.Add([part]);
        }
        return [.. groups.Select(g => g.ToArray())];
    }

    private static IEnumerable<Pattern> Open(Pattern pattern) => pattern switch
    {
        Pattern.Choice choice => choice.Parts.SelectMany(Open),
        Pattern.Sequence { Parts: [var only] } => Open(only),
        Pattern.Repeat { Min: 1, Max: 1, Part: var once } => Open(once),
        _ => [pattern],
    };
}
