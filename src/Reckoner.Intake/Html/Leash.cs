using AngleSharp.Dom;

namespace Reckoner.Intake.Html;

/// <summary>Stops a parser that makes too many nodes or takes too long; a parser cannot be stopped from outside.</summary>
internal sealed class Leash(int nodes, CancellationToken stop)
{
    // a source tag may open several nodes again, so the tree may be larger than the tags that were counted
    private int _left = nodes * 2;

    /// <summary>Called for every element that the parser makes.</summary>
    public void Made(IElement element)
    {
        if (--_left < 0) throw new OperationCanceledException("more nodes than tags allow");
        if ((_left & 0xFF) == 0) stop.ThrowIfCancellationRequested();
    }
}
