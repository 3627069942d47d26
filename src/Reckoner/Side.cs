namespace Reckoner;

/// <summary>On which side of an incident people stand.</summary>
public enum Side
{
    /// <summary>Not said.</summary>
    Unknown,
    /// <summary>Those to whom it was done.</summary>
    Victim,
    /// <summary>Those who did it.</summary>
    Attacker,
    /// <summary>Those who came to help or to stop it: police, soldiers, medics, firefighters.</summary>
    Responder,
}
