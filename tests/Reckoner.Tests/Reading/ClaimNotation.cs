using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reckoner.Tests.Reading;

/// <summary>
/// The short notation of the sentence tables, both ways: what a row asks for, and what a reader found, in the same words.
/// It is described for people in <c>Sentences/README.md</c>.
/// </summary>
public static class ClaimNotation
{
    /// <summary>The claims of one table cell; empty for "none".</summary>
    public static ImmutableArray<ExpectedClaim> Parse(string cell)
    {
        var text = cell.Trim();
        if (text is "none") return [];
        return [.. Split(text, ';').Select(part => One(part.Trim()))];
    }

    /// <summary>Found claims in the same notation, with part numbers and scenes counted as in a row.</summary>
    public static string Show(ImmutableArray<Claim> claims) =>
        claims.IsEmpty ? "none" : string.Join("; ", claims.Select(claim => Show(claim, claims)));

    private static ExpectedClaim One(string text)
    {
        var words = Split(text, ' ').Where(w => w.Length > 0).ToList();
        var claim = Enum.TryParse<ClaimKind>(words[0], ignoreCase: true, out var kind) && !char.IsAsciiDigit(words[0][0])
            ? new ExpectedClaim { Kind = kind }
            : new ExpectedClaim { Kind = ClaimKind.Count, Measure = MeasureOf(words[0], text) };
        var at = 1;
        if (claim.Kind == ClaimKind.Count)
        {
            var interval = IntervalOf(words[1], text);
            claim = claim with { Interval = interval, Form = FormOf(interval), Label = words[2].Replace('_', ' ') };
            at = 3;
        }
        else if (claim.Kind == ClaimKind.Event)
        {
            claim = claim with { Type = words[1] };
            at = 2;
        }
        else if (at < words.Count && Words.TryMeasure(words[at], out var about))
        {
            claim = claim with { Measure = about };
            at = 2;
        }

        while (at < words.Count) claim = With(claim, words[at++], text);
        return claim;
    }

    private static ExpectedClaim With(ExpectedClaim claim, string word, string text)
    {
        if (word.StartsWith('(')) return claim with { Attributes = [.. word[1..^1].Split(',').Select(a => a.Trim())] };
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? word : word[..equals];
        var value = equals < 0 ? "" : word[(equals + 1)..].Trim('"');
        return key switch
        {
            "form" => claim with { Form = Enum.Parse<QuantityForm>(value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true) },
            "stance" => claim with { Stance = Enum.Parse<Stance>(value, ignoreCase: true) },
            "voice" => claim with { Voice = value },
            "via" => claim with { Via = value },
            "side" => claim with { Side = value },
            "age" => claim with { Age = value },
            "part" => claim with { IsPart = true, PartOf = value.Length == 0 ? null : Number(value) },
            "scene" => claim with { Scene = Number(value) },
            "when" => claim with { When = value },
            "where" => claim with { Where = value },
            "quote" => claim with { Quote = value },
            "additional" => claim with { Additional = true },
            "headline" => claim with { Headline = true },
            _ => throw new FormatException($"'{word}' is no key of the notation: {text}"),
        };
    }

    private static Measure MeasureOf(string word, string text) =>
        Words.TryMeasure(word, out var measure) ? measure : throw new FormatException($"'{word}' is no measure: {text}");

    private static Interval? IntervalOf(string word, string text)
    {
        if (word is "?") return null;
        if (word.EndsWith('+')) return Interval.AtLeast(Number(word[..^1]));
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        var interval = dash < 0 ? Interval.Exactly(Number(word)) : new Interval(Number(word[..dash]), Number(word[(dash + 1)..]));
        return interval.High < interval.Low ? throw new FormatException($"'{word}' is empty: {text}") : interval;
    }

    private static QuantityForm FormOf(Interval? interval) => interval switch
    {
        null => QuantityForm.Vague,
        { IsPoint: true } => QuantityForm.Exact,
        { High: null } => QuantityForm.AtLeast,
        _ => QuantityForm.Range,
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Show(Claim claim, ImmutableArray<Claim> all)
    {
        var line = new StringBuilder();
        if (claim.Kind != ClaimKind.Count) line.Append(claim.Kind.Word()).Append(claim.Kind == ClaimKind.Event ? $" {claim.EventType ?? "?"}" : "");
        if (claim.Kind != ClaimKind.Event && claim.Measure is { } measure) line.Append(line.Length > 0 ? " " : "").Append(measure.Word());
        if (claim.Kind == ClaimKind.Count)
        {
            var interval = claim.Quantity?.Interval;
            line.Append(' ').Append(Show(interval)).Append(' ').Append(claim.Group.Label.Replace(' ', '_'));
            if (!claim.Group.Attributes.IsEmpty) line.Append($" ({string.Join(", ", claim.Group.Attributes)})");
            if (claim.Quantity is { } said && said.Form != FormOf(interval)) line.Append($" form={said.Form.Word().Replace(' ', '_')}");
        }

        if (claim.Stance != Stance.Stated) line.Append($" stance={claim.Stance.Word()}");
        if (!claim.Voices.IsEmpty) line.Append($" voice=\"{Show(claim.Voices[0])}\"");
        foreach (var later in claim.Voices.Skip(1)) line.Append($" via=\"{Show(later)}\"");
        if (claim.Group.Side != Side.Unknown) line.Append($" side={claim.Group.Side.Word()}");
        if (claim.PartOf is { } whole) line.Append(CultureInfo.InvariantCulture, $" part={1 + all.Select(c => c.Id).ToList().IndexOf(whole)}");
        if (claim.Scene != 0) line.Append(CultureInfo.InvariantCulture, $" scene={claim.Scene + 1}");
        if (claim.When is { } when) line.Append($" when={Show(when)}");
        if (claim.Where is { } where) line.Append($" where=\"{where.Name}\"");
        if (claim.Additional) line.Append(" additional");
        return line.Append($" quote=\"{claim.Quotes[0].Text}\"").ToString();
    }

    private static string Show(Interval? interval) => interval switch
    {
        null => "?",
        { High: null } open => string.Create(CultureInfo.InvariantCulture, $"{open.Low}+"),
        { IsPoint: true } point => string.Create(CultureInfo.InvariantCulture, $"{point.Low}"),
        { } range => string.Create(CultureInfo.InvariantCulture, $"{range.Low}-{range.High}"),
    };

    /// <summary>All that is said of a voice, in one string.</summary>
    public static string Show(Voice voice) =>
        string.Join(", ", new[] { voice.Name, voice.Role, voice.Organization, voice.Outlet }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>A day, or the first and the last with a slash between.</summary>
    public static string Show(When when) => when.From == when.To ? Day(when.From) : $"{Day(when.From)}/{Day(when.To)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Splits where the mark stands outside quotation marks and brackets.</summary>
    private static List<string> Split(string text, char mark)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var quoted = false;
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            if (!quoted && c is '(') depth++;
            if (!quoted && c is ')') depth--;
            if (c == mark && !quoted && depth == 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else part.Append(c);
        }

        parts.Add(part.ToString());
        return parts;
    }
}
