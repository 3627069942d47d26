using Reckoner.Compile.Grammar;

namespace Reckoner.Compile.Tests.Grammar;

/// <summary>A pattern written out with every bracket, so that a test can show how a rule was understood.</summary>
internal static class WrittenPattern
{
    public static string Of(Pattern pattern) => pattern switch
    {
        Pattern.Atom a => (a.Word is null ? a.Kind ?? "." : $"\"{a.Word}\"") + Features(a),
        Pattern.Sequence s => s.Parts.Count == 0 ? "nothing" : $"({string.Join(' ', s.Parts.Select(Of))})",
        Pattern.Choice c => $"({string.Join(" | ", c.Parts.Select(Of))})",
        Pattern.Repeat r => $"{Of(r.Part)}{{{r.Min},{r.Max}}}{(r.Lazy ? "lazy" : "")}",
        Pattern.Capture c => $"{Of(c.Part)}:{c.Name}",
        Pattern.Core c => $"[{Of(c.Part)}]",
        Pattern.Edge e => e.Begin ? "BEGIN" : "END",
        _ => throw new ArgumentException(pattern.ToString(), nameof(pattern)),
    };

    private static string Features(Pattern.Atom atom) =>
        atom.Need.Count + atom.Not.Count == 0 ? "" : $"<{string.Join(' ', atom.Need.Concat(atom.Not.Select(feature => "-" + feature)))}>";
}
