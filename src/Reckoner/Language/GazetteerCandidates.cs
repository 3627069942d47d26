using System.Runtime.InteropServices;

namespace Reckoner.Language;

/// <summary>On which terms a name means a place.</summary>
[Flags]
internal enum CandidateTerms : byte
{
    /// <summary>Always.</summary>
    None = 0,
    /// <summary>Only after a place and a comma: "TX", "Ill.".</summary>
    ContainerOnly = 1,
    /// <summary>Only in capitals or with periods: "US", "UK".</summary>
    CapitalsOnly = 2,
    /// <summary>The name is a short or other name, not the main one.</summary>
    Other = 4,
    /// <summary>The capital of a country, or the namesake that everyone means.</summary>
    Prominent = 8,
    /// <summary>No name of the place or its people: only says that a report is about it ("FBI").</summary>
    Hint = 16,
}

/// <summary>What a name may mean: entries of the gazetteer, the most populous first. A view; nothing is copied.</summary>
internal readonly struct GazetteerCandidates(Gazetteer gazetteer, int start)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => start == 0;

    /// <summary>Where the candidates begin; equal for equal names. 0 for none.</summary>
    public int Start => start;

    /// <summary>Walks over the entry indexes.</summary>
    public Enumerator GetEnumerator() => new(gazetteer, start);

    /// <summary>Walks over candidates without allocation.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Enumerator(Gazetteer gazetteer, int start)
    {
        private int next = start;
        private uint value;

        /// <summary>Entry index and terms.</summary>
        public readonly (int Entry, CandidateTerms Terms) Current => ((int)(value & GazetteerLayout.EntryMask), (CandidateTerms)((value >> 24) & 0x7F));

        /// <summary>To the next candidate.</summary>
        public bool MoveNext()
        {
            if (next == 0 || (value & GazetteerLayout.LastCandidate) != 0)
            {
                return false;
            }

            value = gazetteer.Candidate(next++);
            return true;
        }
    }
}
