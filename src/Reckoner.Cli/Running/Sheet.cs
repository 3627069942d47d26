using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>One form of output. <see cref="Work"/> is called by any thread, the others one at a time and in order.</summary>
internal abstract class Sheet
{
    /// <summary>Whether what was asked makes no sense for these reports; known after <see cref="Close"/>.</summary>
    public bool IsWrong { get; protected set; }

    /// <summary>Before the first report.</summary>
    public virtual void Open()
    {
    }

    /// <summary>Reads a report and makes what can be made of it alone.</summary>
    /// <param name="slot">Where the result is kept.</param>
    /// <param name="report">What to read.</param>
    /// <param name="reader">The calling thread's own.</param>
    public abstract void Work(Slot slot, Report report, Reader reader);

    /// <summary>Puts out what was made of a report.</summary>
    public abstract void Emit(Slot slot, Report report);

    /// <summary>Nothing more is ready: what waits in buffers goes out, for whoever follows a live stream.</summary>
    public virtual void Pause()
    {
    }

    /// <summary>After the last report.</summary>
    public virtual void Close()
    {
    }
}
