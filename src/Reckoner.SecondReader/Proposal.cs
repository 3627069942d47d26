using System.Text.Json;

namespace Reckoner.SecondReader;

/// <summary>One claim as a model proposed it: nothing in it is believed yet.</summary>
internal sealed record Proposal(
    string Quote, string? Before, string? Number, long? Low, long? High, string Form, string Measure, string Group, string Side, string Stance, string? Speaker)
{
    /// <summary>The proposals of an answer; a null for each that is not in the form asked for.</summary>
    /// <exception cref="ModelFailure">The answer as a whole is not in the form asked for.</exception>
    public static List<Proposal?> Read(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("claims"u8, out var claims) && claims.ValueKind == JsonValueKind.Array)
                return [.. claims.EnumerateArray().Select(One)];
        }
        catch (JsonException e)
        {
            throw new ModelFailure("the answer is not JSON", e);
        }
        throw new ModelFailure("the answer is not in the form asked for");
    }

    private static Proposal? One(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return IsText(item, "quote", out var quote) && quote is not null
                && IsText(item, "before", out var before)
                && IsText(item, "number", out var number)
                && IsNumber(item, "low", out var low)
                && IsNumber(item, "high", out var high)
                && IsText(item, "form", out var form) && form is not null
                && IsText(item, "measure", out var measure) && measure is not null
                && IsText(item, "group", out var group) && group is not null
                && IsText(item, "side", out var side) && side is not null
                && IsText(item, "stance", out var stance) && stance is not null
                && IsText(item, "speaker", out var speaker)
                    ? new Proposal(quote, before, number, low, high, form, measure, group, side, stance, speaker)
                    : null;
        }
        catch (InvalidOperationException)
        {
            // a string that is half a character
            return null;
        }
    }

    // what is missing is null: servers that know no schema leave out what is not said
    private static bool IsText(JsonElement item, string name, out string? text)
    {
        text = null;
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.String) return false;
        text = value.GetString();
        return true;
    }

    private static bool IsNumber(JsonElement item, string name, out long? number)
    {
        number = null;
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var whole) || whole < 0) return false;
        number = whole;
        return true;
    }
}
