namespace Reckoner.Cli;

/// <summary>Standard error: one plain line for each thing that a person has to know.</summary>
internal sealed class Notices(TextWriter error, Progress progress)
{
    /// <summary>How many inputs have been set aside so far.</summary>
    public int SetAside { get; private set; }

    /// <summary>Says that an input was set aside: what, where, and what to do.</summary>
    public void TellSetAside(string line)
    {
        SetAside++;
        Tell(line);
    }

    /// <summary>Says one line.</summary>
    public void Tell(string line)
    {
        progress.Hide();
        error.Write("reckon: " + Clean.Line(line) + "\n");
        error.Flush();
    }
}
