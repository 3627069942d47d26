using Reckoner.Compile.Lexicon;
using Reckoner.Language;

namespace Reckoner.Compile.Grammar;

/// <summary>
/// Finds slips of the pen in rules: a feature that a rule needs or forbids and that nothing ever has. Such a rule would never match, or
/// match too much, and nobody would notice.
/// </summary>
internal static class FeatureCheck
{
    /// <summary>One message for each rule and feature, in order of files. Features come from the lexicon's files, from the writing and from rules.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<PhaseText> phases, LexiconCompiler lexicon)
    {
        var added = phases.SelectMany(phase => phase.Rules).SelectMany(rule => rule.Add).Concat(Writing.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in phases.SelectMany(phase => phase.Rules))
        {
            var atoms = rule.Pattern.Atoms.ToArray();
            var asked = atoms.SelectMany(atom => atom.Need).Select(feature => (feature, Verb: "needs"))
                .Concat(atoms.SelectMany(atom => atom.Not).Select(feature => (feature, Verb: "forbids")))
                .Concat(rule.Remove.Select(feature => (feature, Verb: "removes")));
            foreach (var (feature, verb) in asked.Distinct())
                if (!added.Contains(feature) && !lexicon.Gives(feature))
                    yield return $"{rule.Source}: rule {rule.Name} {verb} the feature '{feature}', which no line of knowledge/lexicon, no rule and no way of writing gives.";
        }
    }
}
