using Reckoner.Cli.Output;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>One object a report, one line each: the claims, or the picture of the report alone.</summary>
internal sealed class JsonLinesSheet(Request request, StandardOutput output) : Sheet
{
    public override void Work(Slot slot, Report report, Reader reader)
    {
        if (request.Verb == Verb.Read) slot.Json.Line(report, slot.Claims = reader.Read(report));
        else slot.Json.Line(report, Reckon.Picture([report], [slot.Claims = reader.Read(report)], request.Options));
    }

    public override void Emit(Slot slot, Report report)
    {
        if (slot.Second is null) output.Write(slot.Json.Written);
        else SecondJson.Line(output, slot);
    }

    public override void Pause() => output.Flush();

    public override void Close() => output.Flush();
}
