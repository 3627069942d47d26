using System.Runtime.InteropServices;

namespace Reckoner.Language;

/// <summary>One place as it lies in the compiled gazetteer.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct GazetteerEntry(uint id, uint name, ulong packed)
{
    private const uint SectionBit = 1u << 31;

    private static readonly double[] Logarithms = [.. Enumerable.Range(0, 1024).Select(x => Math.Log10(x))];

    private readonly uint id = id;
    private readonly uint name = name;
    private readonly ulong packed = packed;

    /// <summary>Internal kind of a second-level division ("Cook County"); shown as <see cref="PlaceKind.Province"/>.</summary>
    public const int District = 0;

    /// <summary>GeoNames id; null for countries and divisions, whose ids the sources do not hold.</summary>
    public int? GeoNames => id == 0 ? null : (int)(id & ~SectionBit);

    /// <summary>Whether it is a part of a larger town: a quarter, a suburb.</summary>
    public bool IsSection => (id & SectionBit) != 0;

    /// <summary>Offset of the name in the text table.</summary>
    public int Name => (int)(name & 0xFFFFFF);

    /// <summary>Entry index of the country; 0 for none.</summary>
    public int Country => (int)(name >> 24);

    /// <summary>Degrees north, to about 100 metres. For divisions: where most of their people live.</summary>
    public double Latitude => ((int)(packed & 0x3FFFF) - 90_000) / 1000.0;

    /// <summary>Degrees east.</summary>
    public double Longitude => ((int)((packed >> 18) & 0x7FFFF) - 180_000) / 1000.0;

    /// <summary>Number of the province among the provinces, from 1; 0 for none.</summary>
    public int Province => (int)((packed >> 37) & 0xFFF);

    /// <summary>How much ground it covers.</summary>
    public PlaceKind Kind => RawKind == District ? PlaceKind.Province : (PlaceKind)RawKind;

    /// <summary>Whether it is a second-level division.</summary>
    public bool IsDistrict => RawKind == District;

    /// <summary>Inhabitants to three digits; of divisions and countries those of their places in the gazetteer. 0 when not known.</summary>
    public long Population
    {
        get
        {
            var value = (long)((packed >> 51) & 0x3FF);
            for (var power = packed >> 61; power > 0; power--)
            {
                value *= 10;
            }

            return value;
        }
    }

    /// <summary>The decimal logarithm of the population, 1 at least.</summary>
    public double Magnitude => Math.Max(1, Logarithms[(packed >> 51) & 0x3FF] + (packed >> 61));

    /// <summary>The id of a part of a larger town, as it is stored.</summary>
    public static uint Section(int geoNames) => (uint)geoNames | SectionBit;

    private int RawKind => (int)((packed >> 49) & 3);
}
