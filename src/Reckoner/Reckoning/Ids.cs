using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>Ids in the order in which they were first added, each once.</summary>
internal sealed class Ids(int expected)
{
    private readonly ImmutableArray<string>.Builder _ids = ImmutableArray.CreateBuilder<string>(expected);
    private HashSet<string>? _known;

    public void Add(string id)
    {
        if (_ids.Count < 8)
        {
            if (!_ids.Contains(id, StringComparer.Ordinal))
                _ids.Add(id);
            return;
        }
        _known ??= new HashSet<string>(_ids, StringComparer.Ordinal);
        if (_known.Add(id))
            _ids.Add(id);
    }

    public ImmutableArray<string> All() => _ids.DrainToImmutable();
}
