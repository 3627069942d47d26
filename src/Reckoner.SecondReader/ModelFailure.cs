namespace Reckoner.SecondReader;

/// <summary>A model that did not answer as it should. The message is plain words for a person and holds nothing that a server sent.</summary>
public sealed class ModelFailure : Exception
{
    /// <summary>A failure without more words.</summary>
    public ModelFailure()
        : this("the model failed")
    {
    }

    /// <summary>A failure in plain words.</summary>
    public ModelFailure(string message)
        : base(message)
    {
    }

    /// <summary>A failure in plain words, with what lies behind it.</summary>
    public ModelFailure(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
