namespace PartnerBot.Host.Commands.Doctor;

/// <summary>How one thing is.</summary>
internal enum Health
{
    /// <summary>As it should be, or not looked at for a reason that is said.</summary>
    Ok,

    /// <summary>It works, and somebody should look.</summary>
    Attention,

    /// <summary>The bot cannot do its work like this.</summary>
    Fault,
}

/// <summary>What was found, and how to mend it.</summary>
/// <param name="What">What was looked at, in a word or two.</param>
/// <param name="Health">How it is.</param>
/// <param name="Sentence">In words that need no knowledge of the program; never a secret.</param>
internal sealed record Finding(string What, Health Health, string Sentence)
{
    public static Finding Ok(string what, string sentence) => new(what, Health.Ok, sentence);

    public static Finding Attention(string what, string sentence) => new(what, Health.Attention, sentence);

    public static Finding Fault(string what, string sentence) => new(what, Health.Fault, sentence);

    public override string ToString() => $"{Word,-9}  {What,-14}  {Sentence}";

    private string Word => Health switch
    {
        Health.Ok => "ok",
        Health.Attention => "attention",
        _ => "FAULT",
    };
}
