namespace Reckoner;

/// <summary>
/// Does the same to each of many things, by several threads where that is allowed. What is done must be pure, or write to the place of its own
/// thing alone: then what comes out is the same for any number of threads.
/// </summary>
internal static class Each
{
    // as many things as are worth handing to a thread at once
    private const int Chunk = 32;

    /// <summary>What becomes of each, in order.</summary>
    public static TResult[] Of<T, TResult>(IReadOnlyList<T> things, int threads, Func<T, TResult> make)
    {
        var made = new TResult[things.Count];
        Do(things.Count, threads, static () => 0, (i, _) => made[i] = make(things[i]));
        return made;
    }

    /// <summary>Does something for each number from 0, with a tool that every thread has for itself.</summary>
    public static void Do<TTool>(int count, int threads, Func<TTool> open, Action<int, TTool> work)
    {
        if (threads < 2 || count <= Chunk)
        {
            var tool = open();
            for (var i = 0; i < count; i++) work(i, tool);
            return;
        }
        Parallel.For(0, (count + Chunk - 1) / Chunk, new ParallelOptions { MaxDegreeOfParallelism = threads }, open, (chunk, _, tool) =>
        {
            for (var i = chunk * Chunk; i < Math.Min(count, (chunk + 1) * Chunk); i++) work(i, tool);
            return tool;
        }, static _ => { });
    }
}
