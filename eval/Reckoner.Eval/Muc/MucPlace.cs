using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reckoner.Eval.Muc;

/// <summary>A location of the keys, from the country down: "EL SALVADOR: SAN MIGUEL (DEPARTMENT): ...".</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null when the key names none that is known.</param>
/// <param name="Within">Folded names of what lies within the country, from large to small; empty when the key names the country alone.</param>
internal sealed record MucPlace(string? Country, ImmutableArray<string> Within)
{
    // keys write numbers, kinds and the words of offices beside names
    private static readonly string[] Kinds = ["DEPARTMENT", "PROVINCE", "CITY", "DISTRICT", "OF", "THE", "DE", "DEL", "LA", "EL", "LOS", "LAS"];

    // where no culture's data are at hand string.Normalize takes no letter apart: the accents of Spanish, Portuguese and French
    private const string Accented = "áàâãäåéèêëíìîïóòôõöúùûüñçýÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇÝ";
    private const string Letters = "aaaaaaeeeeiiiiooooouuuuncyAAAAAAEEEEIIIIOOOOOUUUUNCY";

    /// <summary>A location out of the names of its path.</summary>
    public static MucPlace Of(IEnumerable<string> path, IReadOnlyDictionary<string, string> countries)
    {
        var names = path.ToList();
        var country = names.Count > 0 && countries.TryGetValue(names[0], out var code) ? code : null;
        return new MucPlace(country, [.. names.Skip(country is null ? 0 : 1).Select(Fold).Where(name => name.Length > 0)]);
    }

    /// <summary>
    /// Whether a picture's place agrees to the province: the same country, and the place or its province bears a name of the key's path. Where
    /// the key names a country alone, the country is enough.
    /// </summary>
    public bool Agrees(Place? place)
    {
        if (place is null || (Country is not null && place.Country is not null && Country != place.Country)) return false;
        if (Within.IsEmpty) return Country is not null && place.Country == Country;
        return Within.Contains(Fold(place.Name), StringComparer.Ordinal) || (place.Province is { } province && Within.Contains(Fold(province), StringComparer.Ordinal));
    }

    /// <summary>A name without accents, case, articles and the words for kinds of places.</summary>
    public static string Fold(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToUpperInvariant(Plain(c)) : ' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Kinds.Contains(word)));
    }

    private static char Plain(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : c;
}
