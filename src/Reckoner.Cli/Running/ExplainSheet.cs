using System.Collections.Immutable;
using Reckoner.Cli.Output;
using Reckoner.Cli.Tables;
using Reckoner.Explaining;

namespace Reckoner.Cli.Running;

/// <summary>One figure of all reports together, explained; or a line for each figure that the address may mean.</summary>
internal sealed class ExplainSheet(Request request, StandardOutput output, Page page, Action<string> tell) : GatheringSheet
{
    private const int MostNamed = 12;

    public override void Close()
    {
        var explained = Reckon.Explain(Reports, Claims, request.Options, request.Figure!);
        if (explained.Explanation is not { } explanation)
        {
            IsWrong = true;
            if (explained.Matches.IsEmpty) TellNone(explained.Others);
            else TellSeveral(explained.Matches);
            return;
        }
        if (request.Format == Format.Table)
        {
            ExplanationPage.Write(page, explanation);
            page.Flush();
            return;
        }
        output.Write(ExplanationJson.Of(explanation));
        output.Flush();
    }

    private void TellSeveral(ImmutableArray<AddressedFigure> matches)
    {
        tell($"{request.Figure}: {Phrases.Number(matches.Length)} figures are called so; say which:");
        foreach (var match in matches) tell($"  {Named(match)}");
    }

    private void TellNone(ImmutableArray<AddressedFigure> all)
    {
        var hint = Nearest(all) is { } near ? $"did you mean {Quoted(near.Address)}?"
            : all.IsEmpty ? "the reports give no figures"
            : $"there are {string.Join(", ", all.Select(one => Quoted(Short(one, all))).Distinct(StringComparer.Ordinal).Take(MostNamed))}{(all.Length > MostNamed ? " and more (see reckon picture)" : "")}";
        tell($"{request.Figure}: no such figure; {hint}");
    }

    private static string Named(AddressedFigure one) =>
        $"{Quoted(one.Address)}: {Phrases.Span(one.Figure.Low, one.Figure.Best, one.Figure.High)}, {one.Incident.Title}, {Phrases.Count(one.Incident.Reports.Length, "report")}";

    // a misspelt measure, group or incident: the first figure of the picture that is called nearly so
    private AddressedFigure? Nearest(ImmutableArray<AddressedFigure> all)
    {
        var typed = request.Figure!.Trim().ToLowerInvariant().Replace(" of ", "/", StringComparison.Ordinal).Split('/');
        return all.FirstOrDefault(one => IsNear(typed, one.Address.ToLowerInvariant().Split('/')));
    }

    private static bool IsNear(string[] typed, string[] meant) =>
        (typed.Length == meant.Length && typed.Zip(meant).All(pair => Spelling.IsNear(pair.First.Trim(), pair.Second)))
        || (typed.Length == meant.Length - 1 && typed.Zip(meant.Skip(1)).All(pair => Spelling.IsNear(pair.First.Trim(), pair.Second)));

    // the incident is named only where there are several
    private static string Short(AddressedFigure one, ImmutableArray<AddressedFigure> all) =>
        all.All(other => other.Incident.Id == one.Incident.Id) ? one.Address[(one.Incident.Id.Length + 1)..] : one.Address;

    private static string Quoted(string address) => address.Contains(' ', StringComparison.Ordinal) ? $"\"{address}\"" : address;
}
