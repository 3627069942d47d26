using System.Globalization;
using System.Runtime.CompilerServices;

namespace Reckoner.Incidents;

/// <summary>The words of a reason, put together only when somebody wants to read them: most evidence is weighed and thrown away.</summary>
[InterpolatedStringHandler]
internal ref struct Reason
{
    private DefaultInterpolatedStringHandler words;
    private readonly bool wanted;

    /// <summary>Begins a reason for some evidence.</summary>
    public Reason(int literals, int values, Evidence evidence, out bool isWanted)
    {
        wanted = isWanted = evidence.Explains;
        words = isWanted ? new DefaultInterpolatedStringHandler(literals, values, CultureInfo.InvariantCulture) : default;
    }

    /// <summary>Adds fixed words.</summary>
    public void AppendLiteral(string text) => words.AppendLiteral(text);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value) => words.AppendFormatted(value);

    /// <summary>The words; empty when nobody wanted them.</summary>
    public string Take() => wanted ? words.ToStringAndClear() : "";
}
