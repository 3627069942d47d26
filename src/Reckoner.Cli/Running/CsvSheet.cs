using Reckoner.Cli.Output;
using Reckoner.Reading;

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

    public override void Work(Slot slot, Report report, Reader reader)
    {
        if (request.Verb == Verb.Picture) CsvRows.Figures(slot.Csv, Reckon.Picture([report], [reader.Read(report)], request.Options), report.Id);
        else
            foreach (var claim in reader.Read(report)) CsvRows.Claim(slot.Csv, report, claim);
    }

    public override void Emit(Slot slot, Report report) => output.Write(slot.Csv.Written);

    public override void Pause() => output.Flush();

    public override void Close() => output.Flush();
}
