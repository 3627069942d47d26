using Reckoner.Cli.Output;

namespace Reckoner.Cli.Running;

/// <summary>One row a claim, or one row a figure of each report alone.</summary>
internal sealed class CsvSheet(Request request, StandardOutput output) : Sheet
{
    public override void Open()
    {
        var heading = new CsvWriter();
        if (request.Verb == Verb.Read) CsvRows.ClaimHeading(heading);
        else CsvRows.FigureHeading(heading, each: true);
        output.Write(heading.Written);
    }

    public override void Work(Slot slot, Report report)
    {
        if (request.Verb == Verb.Picture) CsvRows.Figures(slot.Csv, Reckon.Picture([report], request.Options), report.Id);
        else
            foreach (var claim in Reckon.Read(report)) CsvRows.Claim(slot.Csv, report, claim);
    }

    public override void Emit(Slot slot, Report report) => output.Write(slot.Csv.Written);

    public override void Pause() => output.Flush();

    public override void Close() => output.Flush();
}
