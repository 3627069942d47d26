using System.Text.Encodings.Web;
using System.Text.Json;
using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>The words of an enumeration, encoded once.</summary>
internal static class EnumWords
{
    public static readonly JsonEncodedText[] Measures = Encode(Enum.GetValues<Measure>(), Words.Word);
    public static readonly JsonEncodedText[] Sides = Encode(Enum.GetValues<Side>(), Words.Word);
    public static readonly JsonEncodedText[] Stances = Encode(Enum.GetValues<Stance>(), Words.Word);
    public static readonly JsonEncodedText[] Kinds = Encode(Enum.GetValues<ClaimKind>(), Words.Word);
    public static readonly JsonEncodedText[] Forms = Encode(Enum.GetValues<QuantityForm>(), Words.Word);
    public static readonly JsonEncodedText[] Relations = Encode(Enum.GetValues<Relation>(), Words.Word);
    public static readonly JsonEncodedText[] Statuses = Encode(Enum.GetValues<FigureStatus>(), Words.Word);
    public static readonly JsonEncodedText[] ReportStatuses = Encode(Enum.GetValues<ReportStatus>(), Words.Word);
    public static readonly JsonEncodedText[] Changes = Encode(Enum.GetValues<FigureChange>(), Words.Word);
    public static readonly JsonEncodedText[] Reasons = Encode(Enum.GetValues<ReasonClass>(), Words.Word);
    public static readonly JsonEncodedText[] Sections = Encode(Enum.GetValues<SectionKind>(), kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));
    public static readonly JsonEncodedText[] Ends = Encode(Enum.GetValues<BoundEnd>(), end => end.ToString().ToLowerInvariant());
    public static readonly JsonEncodedText[] PlaceKinds = Encode(Enum.GetValues<PlaceKind>(), kind => kind.ToString().ToLowerInvariant());

    // the values of these enumerations are 0, 1, 2 ... so that the position is the value
    private static JsonEncodedText[] Encode<T>(T[] values, Func<T, string> word) =>
        [.. values.Select(value => JsonEncodedText.Encode(word(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
}
