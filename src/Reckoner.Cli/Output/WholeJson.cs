using Reckoner.Cli.Running;
using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>A whole picture as one object with one element a line.</summary>
internal static class WholeJson
{
    private const int Piece = 1 << 15;

    public static void Write(StandardOutput output, Picture picture, SecondSheet? second = null)
    {
        using var json = new PictureWriter();
        output.Write("{"u8);
        List(output, json, "\"reports\":["u8, picture.Reports.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"claims\":["u8, picture.Claims.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"incidents\":["u8, picture.Incidents.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"figures\":["u8, picture.Figures.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"disagreements\":["u8, picture.Disagreements.AsSpan(), static (json, item) => json.Element(item));
        if (!picture.Codings.IsEmpty)
        {
            output.Write(",\n"u8);
            List(output, json, "\"codings\":["u8, picture.Codings.AsSpan(), static (json, item) => json.Element(item));
        }
        second?.Json(output);
        output.Write("}\n"u8);
    }

    /// <summary>A comparison: the reports, claims and incidents, which are the same for both policies, and the figures that differ.</summary>
    public static void Write(StandardOutput output, Comparison comparison)
    {
        using var json = new PictureWriter();
        output.Write("{"u8);
        List(output, json, "\"reports\":["u8, comparison.A.Reports.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"claims\":["u8, comparison.A.Claims.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"incidents\":["u8, comparison.A.Incidents.AsSpan(), static (json, item) => json.Element(item));
        output.Write(",\n"u8);
        List(output, json, "\"comparison\":["u8, comparison.Differences.AsSpan(), static (json, item) => json.Element(item));
        output.Write("}\n"u8);
    }

    private static void List<T>(
        StandardOutput output, PictureWriter json, ReadOnlySpan<byte> opening, ReadOnlySpan<T> items, Action<PictureWriter, T> element)
    {
        output.Write(opening);
        var drop = 1;
        foreach (var item in items)
        {
            element(json, item);
            if (json.Written.Length < Piece) continue;
            output.Write(json.Written[drop..]);
            json.Clear();
            drop = 0;
        }
        if (!json.Written.IsEmpty) output.Write(json.Written[drop..]);
        json.Clear();
        output.Write(items.IsEmpty ? "]"u8 : "\n]"u8);
    }
}
