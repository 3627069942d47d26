using Reckoner.Cli.Output;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>One object with all reports and all their claims. Reports go out as they come; claims wait, encoded, for the last report.</summary>
internal sealed class ReadJsonSheet(Request request, StandardOutput output) : Sheet
{
    private readonly List<byte[]> claims = [];
    private readonly SecondSheet? second = SecondSheet.For(request);
    private bool first = true;

    public override void Open() => output.Write("{\"reports\":["u8);

    public override void Work(Slot slot, Report report, Reader reader)
    {
        slot.Json.Element(report);
        slot.Claims = reader.Read(report);
        foreach (var claim in slot.Claims) slot.More.Element(claim);
    }

    public override void Emit(Slot slot, Report report)
    {
        output.Write(slot.Json.Written[(first ? 1 : 0)..]);
        first = false;
        if (!slot.More.Written.IsEmpty) claims.Add(slot.More.Written.ToArray());
        second?.Keep(slot);
    }

    public override void Close()
    {
        output.Write(first ? "],\n\"claims\":["u8 : "\n],\n\"claims\":["u8);
        for (var i = 0; i < claims.Count; i++) output.Write(claims[i].AsSpan(i == 0 ? 1 : 0));
        output.Write(claims.Count == 0 ? "]"u8 : "\n]"u8);
        second?.Json(output);
        output.Write("}\n"u8);
        output.Flush();
    }
}
