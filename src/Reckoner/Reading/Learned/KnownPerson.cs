namespace Reckoner.Reading.Learned;

/// <summary>Somebody of whom a report has spoken.</summary>
/// <param name="Traits">All that was said of them.</param>
/// <param name="Last">Where the report spoke of them last.</param>
/// <param name="Measures">What befell them: a bit for each <see cref="Measure"/>.</param>
internal readonly record struct KnownPerson(PersonTraits Traits, Draft Last, int Measures);
