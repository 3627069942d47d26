using Reckoner.Language;

namespace Reckoner.Reading.Learned;

/// <summary>The weights of this build: <c>Knowledge/voices.bin</c>, which tools/Reckoner.Train writes. What lies in it is told in this room's README.</summary>
internal sealed unsafe class LearnedKnowledge
{
    /// <summary>The format that this build reads.</summary>
    public const int Format = 1;

    /// <summary>The tables, in the order of the file.</summary>
    public enum Table
    {
        Tagger, Parser, Relations, CueAt, CueStep, RoleAt, RoleStep,
    }

    /// <summary>How many bits of a word's hash choose its place among the words that cues are made of.</summary>
    public const int CandidateBits = 16;

    /// <summary>Stands for the lanes of a <see cref="SlotTable"/>.</summary>
    public const int Slots = 2;

    public static readonly LearnedKnowledge Shared = new(Compiled.Open("voices.bin"));

    private readonly Compiled file;

    private LearnedKnowledge(Compiled file)
    {
        this.file = file;
        if (file.Section<int>(0)[0] != Format) throw new InvalidOperationException("The learned weights are of another format: run tools/Reckoner.Train and build again.");
        Candidates = file.Table<byte>(1);
        Ease = BitConverter.Int32BitsToSingle(file.Section<int>(0)[1]);
    }

    /// <summary><see cref="CueFinder.Ease"/>.</summary>
    public float Ease { get; }

    /// <summary>A bit for each hash of a word that cues are made of.</summary>
    public byte* Candidates { get; }

    public bool MayBeCue(uint form) => (Candidates[form >> (32 - CandidateBits + 3)] >> (int)(form >> (32 - CandidateBits) & 7) & 1) != 0;

    /// <summary>One table of weights.</summary>
    public IWeights Weights(Table table)
    {
        var row = file.Section<int>(0)[(2 + (int)table * 3)..];
        var unit = BitConverter.Int32BitsToSingle(row[2]);
        return row[1] == Slots ? new SlotTable(file.Table<uint>(2 + (int)table), row[0], unit) : new WeightTable(file.Table<sbyte>(2 + (int)table), row[0], row[1], unit);
    }
}
