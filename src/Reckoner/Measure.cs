namespace Reckoner;

/// <summary>What is counted. Names in files and output are the kebab-case forms given by <see cref="Words"/>.</summary>
public enum Measure
{
    /// <summary>Dead, by any cause that belongs to the incident.</summary>
    Killed,
    /// <summary>Hurt and not said to have died.</summary>
    Injured,
    /// <summary>Hurt so that life is in danger; part of the injured.</summary>
    Critical,
    /// <summary>Not accounted for.</summary>
    Missing,
    /// <summary>Held against their will at the time of speaking.</summary>
    Held,
    /// <summary>Let go by those who held them, or freed by others.</summary>
    Freed,
    /// <summary>Brought to safety by others.</summary>
    Rescued,
    /// <summary>Got away by themselves.</summary>
    Escaped,
    /// <summary>Dead whose name has been established; part of the bodies found.</summary>
    Identified,
    /// <summary>Dead bodies found so far; part of the killed.</summary>
    BodiesFound,
    /// <summary>Taken by police or soldiers.</summary>
    Arrested,
    /// <summary>Taken into a hospital.</summary>
    Hospitalized,
    /// <summary>Moved out of danger in advance.</summary>
    Evacuated,
    /// <summary>Driven from home.</summary>
    Displaced,
    /// <summary>Cut off or buried, not yet reached.</summary>
    Trapped,
    /// <summary>Killed or injured, not said which.</summary>
    Casualties,
    /// <summary>Touched by the event in any other way.</summary>
    Affected,
}
