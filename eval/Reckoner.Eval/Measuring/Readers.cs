using System.Collections.Concurrent;
using Reckoner.Reading;

namespace Reckoner.Eval.Measuring;

/// <summary>Work over documents in parallel, a reader a thread; results come in the order of the documents.</summary>
internal sealed class Readers(int threads, bool isLearned = true)
{
    private readonly ConcurrentBag<Reader> idle = [];

    public TResult[] Each<TItem, TResult>(IReadOnlyList<TItem> items, Func<Reader, TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => idle.TryTake(out var reader) ? reader : new Reader(isLearned),
            (i, _, reader) =>
            {
                results[i] = work(reader, items[i]);
                return reader;
            },
            idle.Add);
        return results;
    }
}
